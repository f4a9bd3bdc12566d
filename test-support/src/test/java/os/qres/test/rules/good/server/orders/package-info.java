@NullMarked
package os.qres.test.rules.good.server.orders;

import org.jspecify.annotations.NullMarked;
