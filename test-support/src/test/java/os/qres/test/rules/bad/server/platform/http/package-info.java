@NullMarked
package os.qres.test.rules.bad.server.platform.http;

import org.jspecify.annotations.NullMarked;
