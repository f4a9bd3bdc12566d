/// A disk that H2 believes in, and that fails as a test says.
@NullMarked
package os.qres.test.disk;

import org.jspecify.annotations.NullMarked;
