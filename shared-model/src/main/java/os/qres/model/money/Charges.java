package os.qres.model.money;

import java.util.List;
import java.util.OptionalInt;
import os.qres.model.Money;

/// What a bill is made of.
/// @param discounts in the order in which they were given; those of single lines are taken off first
/// @param service hundredths of a per cent upon what the lines come to after discounts
public record Charges(List<Line> lines, List<Discount> discounts, int service, Tax serviceTax) {
    /// @param gross price times quantity
    public record Line(Money gross, Tax tax) {}

    /// @param line which of the lines it is for, or nothing for all of them
    public record Discount(OptionalInt line, Cut cut) {}
}
