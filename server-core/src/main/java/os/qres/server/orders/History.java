package os.qres.server.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import os.qres.model.time.BusinessDay;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// Which business days are over. Their orders hardly ever change, so that what was counted of them can be kept as
/// long as [#changes] stays as it was.
public final class History {
    /// Units of work that began on a day may still be stored after it, and another node's clock may be behind.
    private static final Duration GRACE = Duration.ofHours(1);

    private static final String CHANGES = "select changes from order_history where id = 1";

    private final BusinessDay businessDay;
    private final AtomicReference<LocalDate> handedOut = new AtomicReference<>(LocalDate.MIN);

    public History(BusinessDay businessDay) {
        this.businessDay = businessDay;
    }

    /// The days before this one are over.
    public LocalDate firstOpenDay(Instant now) {
        LocalDate day = businessDay.of(now.minus(GRACE));
        keptUntil(day);
        return day;
    }

    /// Says that something is kept of days before `day`, so that their changes count even after the clock was set
    /// back.
    public void keptUntil(LocalDate day) {
        handedOut.accumulateAndGet(day, (a, b) -> a.isAfter(b) ? a : b);
    }

    /// Whether a change of an order of `day` changes what is kept.
    public boolean isOver(LocalDate day, Instant now) {
        return day.isBefore(businessDay.of(now)) || day.isBefore(handedOut.get());
    }

    /// How often orders of days that are over have been changed.
    public long changes(Reading reading) {
        return reading.session().createNativeQuery(CHANGES, Long.class).getSingleResult();
    }

    /// The same, and nobody changes one before this unit has ended.
    public long holdChanges(Unit unit) {
        return unit.session()
                .createNativeQuery(CHANGES + " for update", Long.class)
                .getSingleResult();
    }

    /// Counts a change.
    public void on(Unit unit, OrderEvent.Whole event) {
        if (isOver(event.order().businessDay(), unit.now())) {
            unit.session()
                    .createNativeMutationQuery("update order_history set changes = changes + 1 where id = 1")
                    .executeUpdate();
        }
    }
}
