/// What was sold on a day, by the hour, by category and by waiter: drawn, so that it is compared at a glance.
@NullMarked
package os.qres.admin.reports;

import org.jspecify.annotations.NullMarked;
