package os.qres.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHourTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @ParameterizedTest
    @CsvSource({
        "05:00, 2026-11-30T01:59:59Z, false",
        "05:00, 2026-11-30T02:00:00Z, true",
        "05:00, 2026-11-30T02:59:59Z, true",
        "05:00, 2026-11-30T03:00:00Z, false",
        "23:30, 2026-11-30T20:45:00Z, true",
        "23:30, 2026-11-30T21:15:00Z, true",
        "23:30, 2026-11-30T21:30:00Z, false",
    })
    void itIsTheFirstHourOfTheHousesDay(LocalTime from, Instant moment, boolean isQuiet) {
        assertEquals(isQuiet, new QuietHour(from, MOSCOW).contains(moment));
    }
}
