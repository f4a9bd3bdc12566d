/// Lists that are filtered and objects that are changed, the same way in every section.
@NullMarked
package os.qres.admin.editor;

import org.jspecify.annotations.NullMarked;
