package os.qres.model.money;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.money.Charges.Discount;
import os.qres.model.money.Charges.Line;

/// Bills as odd as an evening can bring, always the same ones from one seed.
final class RandomBills {
    private static final List<String> CURRENCIES = List.of("RUB", "EUR", "JPY", "CHF", "HUF", "KWD");
    private static final int[] RATES = {0, 700, 1000, 1900, 2000, 2200, 1, 3333};

    private final Random random;

    RandomBills(long seed) {
        random = new Random(seed);
    }

    Rounding rounding() {
        return Rounding.of(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
    }

    Charges charges(Rounding rounding) {
        var lines = new ArrayList<Line>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            lines.add(new Line(amount(rounding).times(1 + random.nextInt(4)), tax()));
        }
        var discounts = new ArrayList<Discount>();
        for (int i = random.nextInt(4); i > 0; i--) {
            OptionalInt line =
                    random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(lines.size()));
            discounts.add(new Discount(line, cut(rounding)));
        }
        int service = random.nextBoolean() ? 0 : random.nextInt(2500);
        return new Charges(lines, discounts, service, tax());
    }

    /// Mostly a price, now and then nothing, one kopeck, or a wedding.
    private Money amount(Rounding rounding) {
        long minor =
                switch (random.nextInt(20)) {
                    case 0 -> 0;
                    case 1 -> rounding.step();
                    case 2 -> random.nextLong(1_000_000_000_000L);
                    default -> 1 + random.nextInt(500_000);
                };
        return new Money(minor / rounding.step() * rounding.step());
    }

    private Tax tax() {
        return new Tax(RATES[random.nextInt(RATES.length)], random.nextBoolean());
    }

    private Cut cut(Rounding rounding) {
        return random.nextBoolean() ? new Cut.Percent(random.nextInt(10_001)) : new Cut.Amount(amount(rounding));
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /// Some part of `whole`, in steps.
    Money some(Money whole, Rounding rounding) {
        long units = whole.minor() / rounding.step();
        return units == 0 ? whole : new Money((1 + random.nextLong(units)) * rounding.step());
    }
}
