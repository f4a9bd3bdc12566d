package os.qres.admin.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.payments.ItemReturn;

/// What is asked back of a check.
///
/// @param payment whose money it is, or nothing for the ways that it came
/// @param amount nothing for all of it, tips too, or for what the lines come to
/// @param items nothing for whatever was paid
record Wanted(
        @Nullable Integer payment,
        @Nullable Money amount,
        @Nullable List<ItemReturn> items) {}
