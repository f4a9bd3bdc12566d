package os.qres.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How amounts of a currency are rounded and parted: no other class does either. To the nearest step, a half away
/// from zero; parts by largest remainder, so that they always come to the whole.
/// @param step the least amount there is, in hundredths: 1 for the rouble, 100 for the yen, which has no smaller part
/// @param cashStep the least that can be paid in coins: 5 for the Swiss franc, whose smallest coin is five centimes
public record Rounding(long step, long cashStep) {
    private static final long WHOLE_UNIT = 100;

    /// The smallest coins in use where that is not the smallest amount (central banks' rules, 2026).
    private static final Map<String, Long> COINS = Map.ofEntries(
            Map.entry("CHF", 5L),
            Map.entry("AUD", 5L),
            Map.entry("CAD", 5L),
            Map.entry("SGD", 5L),
            Map.entry("NZD", 10L),
            Map.entry("DKK", 50L),
            Map.entry("NOK", 100L),
            Map.entry("SEK", 100L),
            Map.entry("CZK", 100L),
            Map.entry("HUF", 500L));

    /// @param currency its ISO 4217 code
    /// @throws IllegalArgumentException when there is no such currency
    public static Rounding of(String currency) {
        long step = Currency.getInstance(currency).getDefaultFractionDigits() == 0 ? WHOLE_UNIT : 1;
        return new Rounding(step, Math.max(step, COINS.getOrDefault(currency, step)));
    }

    /// So many hundredths of a per cent of `amount`.
    public Money percent(Money amount, int basisPoints) {
        return ratio(amount, basisPoints, 10_000);
    }

    /// The tax at this rate that `amount` contains.
    public Money within(Money amount, int basisPoints) {
        return ratio(amount, basisPoints, 10_000L + basisPoints);
    }

    /// What of `amount` can be paid in coins.
    public Money cash(Money amount) {
        return new Money(Math.multiplyExact(rounded(amount.minor(), cashStep), cashStep));
    }

    private Money ratio(Money amount, long numerator, long denominator) {
        long steps = Math.multiplyExact(denominator, step);
        long whole = Math.multiplyExact(amount.minor() / steps, numerator);
        long rest = rounded(amount.minor() % steps * numerator, steps);
        return new Money(Math.multiplyExact(Math.addExact(whole, rest), step));
    }

    private static long rounded(long amount, long step) {
        long twice = Math.abs(amount % step) * 2;
        return amount / step + (twice >= step ? Long.signum(amount) : 0);
    }

    /// So many parts that are as equal as can be; the first ones have what is over.
    public List<Money> split(Money whole, int parts) {
        long by = isInSteps(whole) ? step : 1;
        return split(whole, Collections.nCopies(parts, 1L), by);
    }

    /// Parts in the proportion of `weights`, none of them less than nothing and none larger than its weight as long
    /// as the whole is not larger than all of them. Where all of them are nothing, equal parts.
    public List<Money> split(Money whole, List<Money> weights) {
        boolean inSteps = isInSteps(whole) && weights.stream().allMatch(this::isInSteps);
        List<Long> amounts = weights.stream().map(Money::minor).toList();
        boolean nothing = amounts.stream().allMatch(amount -> amount == 0);
        return split(whole, nothing ? Collections.nCopies(amounts.size(), 1L) : amounts, inSteps ? step : 1);
    }

    private boolean isInSteps(Money amount) {
        return amount.minor() % step == 0;
    }

    private static List<Money> split(Money whole, List<Long> weights, long step) {
        long units = whole.minor() / step;
        long all = weights.stream().reduce(0L, Math::addExact);
        var floors = new ArrayList<Long>();
        var remainders = new ArrayList<Long>();
        long left = units;
        for (long weight : weights) {
            Share share = Share.of(units, weight, all);
            floors.add(share.floor());
            remainders.add(share.remainder());
            left -= share.floor();
        }
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.<Integer, Long>comparing(remainders::get).reversed())
                .limit(left)
                .forEach(i -> floors.set(i, floors.get(i) + 1));
        return floors.stream().map(floor -> new Money(floor * step)).toList();
    }

    /// `units` × `weight` ÷ `all`, downwards.
    private record Share(long floor, long remainder) {
        static Share of(long units, long weight, long all) {
            long product = units * weight;
            if (Math.multiplyHigh(units, weight) == 0 && product >= 0) {
                return new Share(product / all, product % all);
            }
            BigInteger divisor = BigInteger.valueOf(all);
            BigInteger[] parts = BigInteger.valueOf(units)
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(divisor);
            BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
            return new Share(floor.longValueExact(), parts[1].mod(divisor).longValueExact());
        }
    }
}
