package os.qres.admin.hours;

import java.time.Instant;
import java.util.List;

/// What the screen shows at one moment.
public sealed interface HoursState {
    record Loading() implements HoursState {}

    record Failed(String words) implements HoursState {}

    /// @param people whom the search has left
    /// @param at until when shifts that go on are counted
    record Shown(List<PersonHours> people, Instant at) implements HoursState {
        long minutes() {
            return people.stream().mapToLong(PersonHours::minutes).sum();
        }
    }
}
