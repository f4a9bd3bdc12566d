/// `qres doctor`: is what stands on the disk whole, and is it what the server wrote there?
@NullMarked
package os.qres.server.doctor;

import org.jspecify.annotations.NullMarked;
