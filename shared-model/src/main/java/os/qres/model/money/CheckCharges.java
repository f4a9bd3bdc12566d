package os.qres.model.money;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.orders.DiscountView;

/// What a check is charged by: its lines, of which none was taken back or given away, and its discounts.
/// @param discounts of lines that are not charged, too: those take nothing off
/// @param service hundredths of a per cent
public record CheckCharges(List<Line> lines, List<DiscountView> discounts, int service, Tax serviceTax) {
    /// @param id by which discounts are of it
    /// @param gross price times quantity
    public record Line(int id, Money gross, Tax tax) {}

    /// What all of it comes to.
    public Bill bill(Rounding rounding) {
        List<Charges.Discount> asked = given().stream().map(this::asked).toList();
        List<Charges.Line> charged = lines.stream()
                .map(line -> new Charges.Line(line.gross(), line.tax()))
                .toList();
        return Bill.of(new Charges(charged, asked, service, serviceTax), rounding);
    }

    /// The discounts with what each of them takes off.
    public List<DiscountView> taking(Bill bill) {
        List<DiscountView> given = given();
        var taking = new ArrayList<DiscountView>();
        for (DiscountView discount : discounts) {
            int at = given.indexOf(discount);
            taking.add(discount.taking(at < 0 ? Money.ZERO : bill.discounts().get(at)));
        }
        return List.copyOf(taking);
    }

    /// Those that are for the check, or for a line that is charged.
    private List<DiscountView> given() {
        return discounts.stream()
                .filter(discount -> discount.itemId() == null || place(discount.itemId()) >= 0)
                .toList();
    }

    private Charges.Discount asked(DiscountView discount) {
        Integer basisPoints = discount.basisPoints();
        Money amount = discount.amount() == null ? Money.ZERO : discount.amount();
        Cut cut = basisPoints == null ? new Cut.Amount(amount) : new Cut.Percent(basisPoints);
        Integer item = discount.itemId();
        return new Charges.Discount(item == null ? OptionalInt.empty() : OptionalInt.of(place(item)), cut);
    }

    private int place(int itemId) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).id() == itemId) {
                return i;
            }
        }
        return -1;
    }
}
