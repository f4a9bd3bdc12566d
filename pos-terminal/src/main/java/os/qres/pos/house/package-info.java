/// What every screen of the waiter's program reads and gives orders to: the restaurant as this terminal knows
/// it, the drafts, the person who is signed in, and their language.
@NullMarked
package os.qres.pos.house;

import org.jspecify.annotations.NullMarked;
