package os.qres.admin.signin;

import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;

/// Who becomes the first administrator.
public final class RegistrationForm extends Form<Object> {
    static final int SHORTEST_PASSWORD = 8;

    final TextEntry<Object> fullName = words("full_name", _ -> null).required();
    final TextEntry<Object> username = words("username", _ -> null).required();
    final TextEntry<Object> password = secret("password").required();
    final TextEntry<Object> repeated = secret("repeated").required();
}
