@NullMarked
package os.qres.admin.editor;

import org.jspecify.annotations.NullMarked;
