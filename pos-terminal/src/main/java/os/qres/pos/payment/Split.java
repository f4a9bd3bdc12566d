package os.qres.pos.payment;

import java.util.Set;

/// How a check is parted among those who pay it.
public sealed interface Split {
    record Whole() implements Split {}

    /// @param of so many equal parts
    record Even(int of) implements Split {}

    record Seats() implements Split {}

    /// @param chosen ids of the lines that one guest pays
    record Items(Set<Integer> chosen) implements Split {}

    /// Whatever the guest hands over.
    record Amount() implements Split {}
}
