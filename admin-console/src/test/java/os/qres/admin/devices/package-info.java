@NullMarked
package os.qres.admin.devices;

import org.jspecify.annotations.NullMarked;
