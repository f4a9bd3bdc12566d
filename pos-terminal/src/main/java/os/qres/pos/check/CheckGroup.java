package os.qres.pos.check;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// Lines that belong together: what was served, one round sent at `at`, what is on its way, what is new.
public record CheckGroup(Kind kind, @Nullable Instant at, List<CheckLine> lines) {

    public enum Kind {
        SERVED,
        ROUND,
        TRAVELLING,
        NEW
    }

    public Money total() {
        return lines.stream().map(CheckLine::total).reduce(Money.ZERO, Money::plus);
    }

    /// Portions; what was taken back is none.
    public int count() {
        return lines.stream()
                .filter(line -> line.state() != LineState.CANCELLED)
                .mapToInt(CheckLine::quantity)
                .sum();
    }
}
