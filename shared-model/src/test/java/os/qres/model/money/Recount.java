package os.qres.model.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import os.qres.model.Money;
import os.qres.model.Rounding;

/// Works out a bill in another way, with decimals and exact fractions, to hold [Bill] against.
final class Recount {
    private static final int DIGITS = 60;

    private final Rounding rounding;
    private final BigDecimal[] nets;
    private final Charges charges;
    BigDecimal discount = BigDecimal.ZERO;

    /// @param bill whose parting of the discounts is taken as it is, once it was held against the exact proportion
    Recount(Charges charges, Bill bill, Rounding rounding) {
        this.charges = charges;
        this.rounding = rounding;
        this.nets = new BigDecimal[charges.lines().size()];
        for (int i = 0; i < nets.length; i++) {
            nets[i] = decimal(bill.parts().get(i).gross())
                    .subtract(decimal(bill.parts().get(i).discount()));
        }
        BigDecimal left =
                charges.lines().stream().map(line -> decimal(line.gross())).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int line = 0; line < nets.length; line++) {
            BigDecimal rest = decimal(charges.lines().get(line).gross());
            for (Charges.Discount each : charges.discounts()) {
                if (each.line().isPresent() && each.line().getAsInt() == line) {
                    BigDecimal cut = cut(each.cut(), rest);
                    rest = rest.subtract(cut);
                    left = left.subtract(cut);
                    discount = discount.add(cut);
                }
            }
        }
        for (Charges.Discount each : charges.discounts()) {
            if (each.line().isEmpty()) {
                BigDecimal cut = cut(each.cut(), left);
                left = left.subtract(cut);
                discount = discount.add(cut);
            }
        }
    }

    static BigDecimal decimal(Money money) {
        return new BigDecimal(money.toString());
    }

    private BigDecimal cut(Cut cut, BigDecimal whole) {
        return switch (cut) {
            case Cut.Percent(int basisPoints) -> percent(whole, basisPoints).min(whole);
            case Cut.Amount(Money amount) -> decimal(amount).min(whole);
        };
    }

    private BigDecimal percent(BigDecimal whole, int basisPoints) {
        return toStep(whole.multiply(BigDecimal.valueOf(basisPoints, 4)));
    }

    private BigDecimal toStep(BigDecimal exact) {
        BigDecimal step = BigDecimal.valueOf(rounding.step(), 2);
        return exact.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }

    BigDecimal net() {
        return List.of(nets).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal service() {
        return percent(net(), charges.service());
    }

    /// @param added only what prices do not contain
    BigDecimal tax(boolean added) {
        Map<Tax, BigDecimal> byTax = new HashMap<>();
        for (int i = 0; i < nets.length; i++) {
            byTax.merge(charges.lines().get(i).tax(), nets[i], BigDecimal::add);
        }
        BigDecimal sum =
                added && charges.serviceTax().included() ? BigDecimal.ZERO : tax(charges.serviceTax(), service());
        for (Map.Entry<Tax, BigDecimal> each : byTax.entrySet()) {
            if (!added || !each.getKey().included()) {
                sum = sum.add(tax(each.getKey(), each.getValue()));
            }
        }
        return sum;
    }

    private BigDecimal tax(Tax tax, BigDecimal net) {
        if (!tax.included()) {
            return percent(net, tax.basisPoints());
        }
        BigDecimal rate = BigDecimal.valueOf(tax.basisPoints(), 4);
        // As many digits as keep a half a half: the exact quotient is a fraction of small numbers.
        return toStep(net.multiply(rate).divide(BigDecimal.ONE.add(rate), DIGITS, RoundingMode.HALF_UP));
    }

    BigDecimal total() {
        return net().add(service()).add(tax(true));
    }
}
