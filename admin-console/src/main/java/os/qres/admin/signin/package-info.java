/// The first administrator, and signing in by password.
@NullMarked
package os.qres.admin.signin;

import org.jspecify.annotations.NullMarked;
