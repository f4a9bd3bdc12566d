package os.qres.model.money;

import java.util.List;
import os.qres.model.Money;
import os.qres.model.Rounding;

/// What a check comes to, to the last kopeck: the parts of each line sum to the whole.
/// @param subtotal of all lines before anything is taken off
/// @param tax all of it, whether prices contain it or not; `taxAdded` is what they do not contain
/// @param discounts what each of the discounts takes off, in their order
/// @param taxes how much is taxed at which rate, the service charge too; rates of nothing are left out
public record Bill(
        Money subtotal,
        Money discount,
        Money service,
        Money tax,
        Money taxAdded,
        Money total,
        List<Part> parts,
        List<Money> discounts,
        List<Taxed> taxes) {
    /// @param base what is taxed at this rate, with the tax in it where prices contain it
    public record Taxed(Tax tax, Money base, Money amount) {}

    /// A line's part of it.
    /// @param due what the line adds to the total: its price less discounts, with its part of service and added tax
    public record Part(Money gross, Money discount, Money service, Money tax, Money due) {}

    public static Bill of(Charges charges, Rounding rounding) {
        return new Reckoning(charges, rounding).bill();
    }

    static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
