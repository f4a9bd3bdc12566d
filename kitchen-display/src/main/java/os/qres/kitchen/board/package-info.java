/// The board: the tickets in their columns, the cook's keys and taps on them.
@NullMarked
package os.qres.kitchen.board;

import org.jspecify.annotations.NullMarked;
