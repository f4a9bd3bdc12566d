/// What the house puts on its bills beside the prices: taxes, service charge, and who may take how much off.
@NullMarked
package os.qres.admin.bill;

import org.jspecify.annotations.NullMarked;
