/// How the locations' tables are divided into sections.
@NullMarked
package os.qres.admin.sections;

import org.jspecify.annotations.NullMarked;
