@NullMarked
package os.qres.admin.signin;

import org.jspecify.annotations.NullMarked;
