package os.qres.server.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How late an order is, and when that is told: once it has been late for a whole minute, at five minutes, and then
/// every five up to an hour. After that nobody is helped by hearing it again. As soon as nothing of it is late any
/// more, all begins anew.
///
/// @param told the step that was told last, in minutes, or 0
/// @param nextAt when the next is to be told, if anything is still being made
record Delay(int told, @Nullable Instant nextAt) {
    private static final int FIRST = 1;
    private static final int EVERY = 5;
    private static final int LAST = 60;

    /// After a change of the order.
    /// @param due when the first of the lines that are being made should be ready
    Delay follow(Optional<Instant> due, Instant now) {
        boolean isLate = due.isPresent() && minutes(due.get(), now) >= FIRST;
        return after(isLate ? told : 0, due);
    }

    /// Once it was told.
    Delay tell(Instant due, Instant now) {
        return after(reached(minutes(due, now)), Optional.of(due));
    }

    /// When the first of the lines that are being made should be ready.
    static Optional<Instant> due(List<OrderLine> lines) {
        return lines.stream().flatMap(line -> line.dueAt().stream()).min(Comparator.naturalOrder());
    }

    static int minutes(Instant due, Instant now) {
        return Math.toIntExact(Duration.between(due, now).toMinutes());
    }

    private static Delay after(int told, Optional<Instant> due) {
        Instant next = told == LAST
                ? null
                : due.map(at -> at.plus(Duration.ofMinutes(next(told)))).orElse(null);
        return new Delay(told, next);
    }

    private static int next(int told) {
        return told == 0 ? FIRST : told - told % EVERY + EVERY;
    }

    /// The last step that comes before so many minutes have passed.
    private static int reached(int minutes) {
        return minutes < EVERY ? FIRST : Math.min(minutes - minutes % EVERY, LAST);
    }
}
