@NullMarked
package os.qres.server.docs;

import org.jspecify.annotations.NullMarked;
