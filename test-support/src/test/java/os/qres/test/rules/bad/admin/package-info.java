@NullMarked
package os.qres.test.rules.bad.admin;

import org.jspecify.annotations.NullMarked;
