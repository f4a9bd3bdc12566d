package os.qres.kitchen.layout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemPrefix;

/// What is written on tickets beside what the waiter has written, in the language of the moment.
///
/// @param alsoAt for the other stations that cook for the same order
/// @param tail at the pass, whose line it is
/// @param advice when a line should be begun; empty where at once
/// @param changed how many portions it was; empty where as many as now
/// @param called at the pass, whether the waiter was called
/// @param prefix what is done with an ingredient
/// @param time a time of day
public record Said(
        Function<List<Integer>, String> alsoAt,
        BiFunction<TicketView, TicketLine, Optional<Tail>> tail,
        Function<TicketLine, String> advice,
        Function<TicketLine, String> changed,
        Predicate<TicketView> called,
        Function<ItemPrefix, String> prefix,
        Function<Instant, String> time) {
    public static Said only(Function<List<Integer>, String> alsoAt) {
        return new Said(
                alsoAt,
                (_, _) -> Optional.empty(),
                _ -> "",
                _ -> "",
                _ -> false,
                prefix -> prefix.kind() + ": " + prefix.name(),
                Instant::toString);
    }
}
