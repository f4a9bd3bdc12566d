@NullMarked
package os.qres.server.platform.i18n;

import org.jspecify.annotations.NullMarked;
