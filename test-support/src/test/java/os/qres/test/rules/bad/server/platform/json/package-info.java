@NullMarked
package os.qres.test.rules.bad.server.platform.json;

import org.jspecify.annotations.NullMarked;
