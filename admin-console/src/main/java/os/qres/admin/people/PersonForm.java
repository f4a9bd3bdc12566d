package os.qres.admin.people;

import org.jspecify.annotations.Nullable;
import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;
import os.qres.admin.form.ValueEntry;
import os.qres.model.Role;
import os.qres.model.staff.UserView;

/// A member of staff. A PIN and a password are set here and never shown.
public final class PersonForm extends Form<UserView> {
    final TextEntry<UserView> fullName = words("full_name", UserView::fullName).required();
    final TextEntry<UserView> username = words("username", UserView::username).required();
    final ValueEntry<UserView, @Nullable Role> role =
            this.<@Nullable Role>choice("role", Role.WAITER, UserView::role).required();
    final TextEntry<UserView> phone = words("phone", UserView::phone);
    final TextEntry<UserView> pin = secret("pin_code");
    final TextEntry<UserView> password = secret("password");
}
