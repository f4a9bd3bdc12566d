@NullMarked
package os.qres.test.rules.bad.server.orders;

import org.jspecify.annotations.NullMarked;
