package os.qres.model.prices;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When a price list holds, by the clock on the wall: in the night when that is put back, an hour that comes twice
/// holds twice.
record Hours(
        List<Integer> weekdays,
        @Nullable LocalTime start,
        @Nullable LocalTime end) {
    static Hours of(PriceListView list) {
        return new Hours(list.weekdays(), time(list.startsAt()), time(list.endsAt()));
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }

    boolean contain(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        LocalDate day = moment.toLocalDate();
        if (start == null || end == null) {
            return areOn(day);
        }
        if (start.isBefore(end)) {
            return areOn(day) && !time.isBefore(start) && time.isBefore(end);
        }
        return areOn(day) && !time.isBefore(start) || areOn(day.minusDays(1)) && time.isBefore(end);
    }

    private boolean areOn(LocalDate day) {
        return weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek().getValue());
    }

    /// The times of a day at which they may begin or end.
    Stream<LocalTime> edges() {
        return Stream.concat(
                Stream.of(LocalTime.MIDNIGHT), Stream.of(start, end).filter(t -> t != null));
    }
}
