/// How the API's words stand in a column of the database.
@NullMarked
package os.qres.server.platform.columns;

import org.jspecify.annotations.NullMarked;
