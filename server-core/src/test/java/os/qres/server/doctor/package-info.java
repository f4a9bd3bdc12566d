@NullMarked
package os.qres.server.doctor;

import org.jspecify.annotations.NullMarked;
