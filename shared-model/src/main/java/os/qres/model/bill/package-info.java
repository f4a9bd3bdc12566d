/// What is asked for beside the prices of dishes: taxes, service, discounts.
@NullMarked
package os.qres.model.bill;

import org.jspecify.annotations.NullMarked;
