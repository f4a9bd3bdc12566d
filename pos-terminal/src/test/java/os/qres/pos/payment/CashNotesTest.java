package os.qres.pos.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import os.qres.model.Money;

class CashNotesTest {

    @Test
    void theAmountIsRoundedUpToEachNoteInUse() {
        assertEquals(rubles(2300, 2400, 2500, 3000, 4000, 5000), CashNotes.above(Money.parse("2215.13"), 6));
    }

    @Test
    void anAmountThatIsANoteSuggestsOnlyMore() {
        assertEquals(rubles(6000, 10000, 15000), CashNotes.above(Money.parse("5000"), 3));
    }

    @Test
    void fewDifferentNotesAreFilledUpWithTheLargest() {
        assertEquals(rubles(5000, 6000, 10000, 15000), CashNotes.above(Money.parse("4950"), 4));
    }

    @Test
    void everySuggestionIsMoreThanWhatIsDueAndNoneComesTwice() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 2000; i++) {
            Money due = new Money(random.nextLong(1, 100_000_00));
            List<Money> notes = CashNotes.above(due, 6);
            assertEquals(6, notes.stream().distinct().count());
            assertTrue(notes.stream().allMatch(note -> note.compareTo(due) > 0), due::toString);
            assertEquals(notes.stream().sorted().toList(), notes);
        }
    }

    private static List<Money> rubles(int... amounts) {
        return java.util.Arrays.stream(amounts)
                .mapToObj(amount -> new Money(amount * 100L))
                .toList();
    }
}
