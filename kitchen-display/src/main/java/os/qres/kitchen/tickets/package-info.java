/// What is true of tickets, whoever draws them: which are open, how old, how many of each dish, what came
/// anew, and what the cook has done that the server does not know yet.
@NullMarked
package os.qres.kitchen.tickets;

import org.jspecify.annotations.NullMarked;
