/// Fiscal receipts (54-FZ): what must be told to a register when money was taken or given back, stored in the unit of
/// work of the payment and told afterwards.
@NullMarked
package os.qres.server.fiscal;

import org.jspecify.annotations.NullMarked;
