@NullMarked
package os.qres.server.payments;

import org.jspecify.annotations.NullMarked;
