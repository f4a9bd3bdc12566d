package os.qres.model.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestaurantTest {
    /// Moscow is three hours ahead of Greenwich.
    @ParameterizedTest
    @CsvSource({
        "2026-11-30T20:59:59Z, 05:00, 2026-11-30",
        "2026-11-30T21:00:00Z, 05:00, 2026-11-30",
        "2026-12-01T01:59:59Z, 05:00, 2026-11-30",
        "2026-12-01T02:00:00Z, 05:00, 2026-12-01",
        "2026-11-30T21:00:00Z, 00:00, 2026-12-01",
        "2026-11-30T21:00:00Z,      , 2026-12-01"
    })
    void whatIsSoldAfterMidnightBelongsToTheEveningBefore(Instant moment, @Nullable String cutoff, LocalDate day) {
        var restaurant = new Restaurant("Двор", "RUB", "Europe/Moscow", cutoff, "ru", "http://localhost", Map.of());
        assertEquals(day, restaurant.businessDay(moment));
    }
}
