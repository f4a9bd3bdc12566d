/// Terminals: letting them in, naming them, shutting them out.
@NullMarked
package os.qres.admin.devices;

import org.jspecify.annotations.NullMarked;
