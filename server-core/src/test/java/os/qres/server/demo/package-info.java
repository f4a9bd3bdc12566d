@NullMarked
package os.qres.server.demo;

import org.jspecify.annotations.NullMarked;
