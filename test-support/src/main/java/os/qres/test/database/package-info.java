/// A real PostgreSQL for tests, without Docker. Its programs come from Maven Central.
@NullMarked
package os.qres.test.database;

import org.jspecify.annotations.NullMarked;
