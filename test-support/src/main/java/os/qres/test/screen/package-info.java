@NullMarked
package os.qres.test.screen;

import org.jspecify.annotations.NullMarked;
