@NullMarked
package os.qres.test.rules.bad.server.reports;

import org.jspecify.annotations.NullMarked;
