package os.qres.admin.signin;

import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;

/// Who signs in.
public final class SignInForm extends Form<Object> {
    final TextEntry<Object> username = words("username", _ -> null).required();
    final TextEntry<Object> password = secret("password").required();
}
