package os.qres.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedUuidTest {
    /// More of them than a millisecond's counter holds.
    private static final int MANY = 100_000;

    @Test
    void eachIsBehindTheOneBefore() {
        List<String> made = Stream.generate(TimeOrderedUuid::next)
                .limit(MANY)
                .map(UUID::toString)
                .toList();

        assertEquals(made.stream().sorted().distinct().toList(), made);
    }

    @Test
    void itIsOfTheSeventhVersionAndTellsItsMillisecond() {
        long before = System.currentTimeMillis();
        UUID made = TimeOrderedUuid.next();

        assertEquals(7, made.version());
        assertEquals(2, made.variant());
        // The counter of those made before may be some milliseconds ahead.
        long millis = made.getMostSignificantBits() >>> 16;
        assertTrue(millis >= before && millis <= System.currentTimeMillis() + MANY / 4096 + 1, made::toString);
    }

    @Test
    void ofTheSameMillisecondOnTwoComputersTheRestIsRandom() {
        long many = Stream.generate(TimeOrderedUuid::next)
                .limit(MANY)
                .mapToLong(UUID::getLeastSignificantBits)
                .distinct()
                .count();

        assertEquals(MANY, many);
    }
}
