@NullMarked
package os.qres.admin.form;

import org.jspecify.annotations.NullMarked;
