@NullMarked
package os.qres.kitchen.board;

import org.jspecify.annotations.NullMarked;
