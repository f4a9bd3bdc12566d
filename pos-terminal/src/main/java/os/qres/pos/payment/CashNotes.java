package os.qres.pos.payment;

import java.util.List;
import java.util.TreeSet;
import os.qres.model.Money;

/// What a guest is likely to hand over: the amount rounded up to each note in use.
final class CashNotes {
    private static final List<Long> NOTES = List.of(100_00L, 200_00L, 500_00L, 1000_00L, 2000_00L, 5000_00L);

    private CashNotes() {}

    /// @param most how many suggestions there is room for
    /// @return amounts above `due`, rising; exactly `due` is a button of its own
    static List<Money> above(Money due, int most) {
        TreeSet<Long> amounts = new TreeSet<>();
        NOTES.forEach(note -> amounts.add(roundedUp(due.minor(), note)));
        amounts.removeIf(amount -> amount <= due.minor());
        long largest = NOTES.getLast();
        long next = roundedUp(due.minor() + 1, largest);
        for (; amounts.size() < most; next += largest) {
            amounts.add(next);
        }
        return amounts.stream().limit(most).map(Money::new).toList();
    }

    private static long roundedUp(long amount, long note) {
        return Math.ceilDiv(amount, note) * note;
    }
}
