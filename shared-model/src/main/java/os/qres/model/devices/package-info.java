@NullMarked
package os.qres.model.devices;

import org.jspecify.annotations.NullMarked;
