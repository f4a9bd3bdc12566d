/// The console's own controls: boxes for entries, lists, bars and questions.
@NullMarked
package os.qres.admin.controls;

import org.jspecify.annotations.NullMarked;
