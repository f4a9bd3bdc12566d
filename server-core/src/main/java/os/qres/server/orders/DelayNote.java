package os.qres.server.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Of an order, which step of its [Delay] was told.
@Embeddable
class DelayNote {
    @Column(name = "delay_told")
    private int told;

    @Column(name = "delay_next_at")
    private @Nullable Instant nextAt;

    /// After a change of the order's lines.
    void follow(List<OrderLine> lines, Instant now) {
        become(new Delay(told, nextAt).follow(Delay.due(lines), now));
    }

    boolean isDue(List<OrderLine> lines, Instant now) {
        return nextAt != null && !nextAt.isAfter(now) && Delay.due(lines).isPresent();
    }

    /// Notes that it is told now.
    /// @return how late the order is, in minutes
    int tell(List<OrderLine> lines, Instant now) {
        Instant due = Delay.due(lines).orElseThrow();
        become(new Delay(told, nextAt).tell(due, now));
        return Delay.minutes(due, now);
    }

    private void become(Delay delay) {
        told = delay.told();
        nextAt = delay.nextAt();
    }
}
