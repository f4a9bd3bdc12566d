@NullMarked
package os.qres.test.rules.good.server;

import org.jspecify.annotations.NullMarked;
