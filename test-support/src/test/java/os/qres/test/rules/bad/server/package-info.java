@NullMarked
package os.qres.test.rules.bad.server;

import org.jspecify.annotations.NullMarked;
