/// The kitchen's stations: what each makes beside its own dishes, when its tickets are late, how loud it is.
@NullMarked
package os.qres.admin.stations;

import org.jspecify.annotations.NullMarked;
