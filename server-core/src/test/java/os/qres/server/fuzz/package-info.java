/// Requests by the hundred thousand that nobody sends in good faith, made out of our own document.
@NullMarked
package os.qres.server.fuzz;

import org.jspecify.annotations.NullMarked;
