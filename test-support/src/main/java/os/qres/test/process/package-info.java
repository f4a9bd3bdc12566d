/// Real programs as child processes: started, watched, stopped and killed.
@NullMarked
package os.qres.test.process;

import org.jspecify.annotations.NullMarked;
