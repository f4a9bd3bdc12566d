package os.qres.admin.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import os.qres.model.staff.ShiftView;

/// One person's shifts, the earliest first, and how many whole minutes they come to.
///
/// @param isHere whether one of them goes on
public record PersonHours(int userId, String name, List<ShiftView> shifts, long minutes, boolean isHere) {
    /// By name.
    static List<PersonHours> of(List<ShiftView> shifts, Instant now) {
        return shifts.stream().collect(Collectors.groupingBy(ShiftView::userId)).values().stream()
                .map(own -> ofOne(own, now))
                .sorted(Comparator.comparing(PersonHours::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(PersonHours::userId))
                .toList();
    }

    private static PersonHours ofOne(List<ShiftView> own, Instant now) {
        List<ShiftView> inOrder = own.stream()
                .sorted(Comparator.comparing(ShiftView::startedAt).thenComparing(ShiftView::id))
                .toList();
        return new PersonHours(
                own.getFirst().userId(),
                own.getFirst().fullName(),
                inOrder,
                own.stream().mapToLong(shift -> minutes(shift, now)).sum(),
                own.stream().anyMatch(shift -> shift.endedAt() == null));
    }

    /// One that goes on counts until now.
    static long minutes(ShiftView shift, Instant now) {
        Instant end = shift.endedAt() == null ? now : shift.endedAt();
        return Math.max(0, Duration.between(shift.startedAt(), end).toMinutes());
    }
}
