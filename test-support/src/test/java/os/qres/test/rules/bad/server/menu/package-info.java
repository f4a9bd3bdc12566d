@NullMarked
package os.qres.test.rules.bad.server.menu;

import org.jspecify.annotations.NullMarked;
