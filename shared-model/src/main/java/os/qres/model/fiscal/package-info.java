/// Fiscal receipts, and what the register said.
@NullMarked
package os.qres.model.fiscal;

import org.jspecify.annotations.NullMarked;
