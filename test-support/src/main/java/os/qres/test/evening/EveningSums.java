package os.qres.test.evening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import os.qres.test.evening.EveningScript.Step;

/// What an evening must come to, in kopecks: counted by hand from the script, the prices and the rules below, and never
/// from what a server has answered.
///
/// From four guests on service is [#SERVICE_PER_CENT] of what a check comes to after its discount. Prices contain the
/// tax, and so does the service charge. A rate's tax is rounded once for all lines of a check, and once for its
// service.
public final class EveningSums {
    public static final int SERVICE_FROM_GUESTS = 4;
    public static final int SERVICE_PER_CENT = 10;
    public static final int TAX_PER_CENT = 20;

    /// Of what the bar pours.
    public static final int TAX_OF_DRINKS_PER_CENT = 10;

    private static final int KOPECKS = 100;
    private static final int WHOLE = 100;

    /// So many, and what they came to.
    public record Given(int times, long amount) {
        Given plus(long more) {
            return new Given(times + 1, amount + more);
        }
    }

    /// What one category's dishes or one waiter's checks came to.
    public static final class Side {
        public int quantity;
        public int checks;
        public int covers;
        public long net;
        public long sales;
        public long tips;
        public Given voids = new Given(0, 0);
        public long comped;
    }

    /// What is taxed at one rate, with the tax in it, and the tax.
    public static final class Taxed {
        public long base;
        public long tax;

        private void add(long of, int perCent) {
            base += of;
            tax += BigDecimal.valueOf(of)
                    .multiply(BigDecimal.valueOf(perCent))
                    .divide(BigDecimal.valueOf((long) WHOLE + perCent), RoundingMode.HALF_UP)
                    .longValueExact();
        }
    }

    public int checks;
    public int covers;
    public int portions;
    public long subtotal;
    public long discounts;
    public long service;
    public long comped;
    public long taken;
    public long refunded;
    public long tips;
    public Given discounted = new Given(0, 0);
    public Given comps = new Given(0, 0);
    public Given voids = new Given(0, 0);
    public final Map<Integer, Taxed> taxes = new TreeMap<>();
    public final Map<String, Long> takenBy = new TreeMap<>();
    public final Map<String, Long> refundedBy = new TreeMap<>();
    public final Map<String, Integer> payments = new TreeMap<>();
    public final Map<Integer, Long> cashTips = new TreeMap<>();
    public final Map<Integer, Long> otherTips = new TreeMap<>();
    public final Map<Integer, Long> cash = new TreeMap<>();
    public final Map<String, Side> byCategory = new TreeMap<>();
    public final Map<Integer, Side> byWaiter = new TreeMap<>();
    private final Map<Integer, Check> all = new LinkedHashMap<>();

    /// As it grows.
    private static final class Check {
        private final int waiter;
        private final int guests;
        private final Map<String, Integer> dishes = new TreeMap<>();
        private final List<Step> paid = new ArrayList<>();
        private int off;

        private Check(int waiter, int guests) {
            this.waiter = waiter;
            this.guests = guests;
        }

        private Stream<Map.Entry<String, Integer>> lines() {
            return dishes.entrySet().stream();
        }

        /// After the discount of the whole check.
        private long net(Map.Entry<String, Integer> line) {
            return part(price(line.getKey(), line.getValue()), WHOLE - off);
        }

        private long service(long net) {
            return guests >= SERVICE_FROM_GUESTS ? part(net, SERVICE_PER_CENT) : 0;
        }
    }

    EveningSums() {}

    private static long price(String dish, int portions) {
        return (long) EveningScript.PRICES.get(dish) * portions * KOPECKS;
    }

    /// All prices are whole tens of roubles, so that nothing is ever rounded but the tax.
    private static long part(long amount, int perCent) {
        if (amount * perCent % WHOLE != 0) {
            throw new IllegalStateException(perCent + " % of " + amount + " is no whole kopeck");
        }
        return amount * perCent / WHOLE;
    }

    private static String category(String dish) {
        return switch (dish) {
            case "cola" -> "Drinks";
            case "salad", "tiramisu" -> "Cold";
            default -> "Mains";
        };
    }

    void add(Step step) {
        Side waiter = byWaiter.computeIfAbsent(step.waiter(), _ -> new Side());
        switch (step.action()) {
            case OPEN -> {
                all.put(step.check(), new Check(step.waiter(), step.number(1)));
                order(step);
            }
            case ADD -> order(step);
            case VOID -> {
                int gone = takeOff(step);
                portions -= gone;
                long amount = price(step.words().getFirst(), gone);
                voids = voids.plus(amount);
                waiter.voids = waiter.voids.plus(amount);
            }
            case COMP -> {
                long amount = price(step.words().getFirst(), takeOff(step));
                comped += amount;
                comps = comps.plus(amount);
                waiter.comped += amount;
            }
            case DISCOUNT -> all.get(step.check()).off = step.number(0);
            case PAY -> pay(step);
            case REFUND -> all.get(step.check()).paid.forEach(this::giveBack);
        }
    }

    private void order(Step step) {
        step.dishes().forEach((dish, ordered) -> {
            all.get(step.check()).dishes.merge(dish, ordered, Integer::sum);
            portions += ordered;
        });
    }

    private int takeOff(Step step) {
        return all.get(step.check()).dishes.remove(step.words().getFirst());
    }

    private void pay(Step step) {
        all.get(step.check()).paid.add(step);
        String by = step.words().getFirst();
        long amount = step.kopecks(1);
        taken += amount;
        takenBy.merge(by, amount, Long::sum);
        payments.merge(by, 1, Integer::sum);
        tip(step, step.kopecks(3));
        if (isCash(step)) {
            cash.merge(step.waiter(), amount + step.kopecks(3), Long::sum);
        }
    }

    /// All of it, with the tip; from the manager's own purse, so that no drawer has less.
    private void giveBack(Step payment) {
        refunded += payment.kopecks(1);
        refundedBy.merge(payment.words().getFirst(), payment.kopecks(1), Long::sum);
        tip(payment, -payment.kopecks(3));
    }

    private void tip(Step payment, long tip) {
        tips += tip;
        byWaiter.get(payment.waiter()).tips += tip;
        (isCash(payment) ? cashTips : otherTips).merge(payment.waiter(), tip, Long::sum);
    }

    private static boolean isCash(Step payment) {
        return payment.words().getFirst().equals("cash");
    }

    EveningSums close() {
        all.values().forEach(this::close);
        return this;
    }

    private void close(Check check) {
        long gross = check.lines()
                .mapToLong(line -> price(line.getKey(), line.getValue()))
                .sum();
        long net = check.lines().mapToLong(check::net).sum();
        long added = check.service(net);
        checks++;
        covers += check.guests;
        subtotal += gross;
        discounts += gross - net;
        service += added;
        if (gross > net) {
            discounted = discounted.plus(gross - net);
        }
        Side waiter = byWaiter.get(check.waiter);
        waiter.checks++;
        waiter.covers += check.guests;
        waiter.net += net;
        waiter.sales += net + added;
        check.lines().forEach(line -> {
            Side category = byCategory.computeIfAbsent(category(line.getKey()), _ -> new Side());
            category.quantity += line.getValue();
            category.net += check.net(line);
            category.sales += check.net(line) + check.service(check.net(line));
        });
        tax(check, added);
    }

    private void tax(Check check, long added) {
        Map<Integer, Long> bases = new TreeMap<>();
        check.lines()
                .forEach(line -> bases.merge(
                        line.getKey().equals("cola") ? TAX_OF_DRINKS_PER_CENT : TAX_PER_CENT,
                        check.net(line),
                        Long::sum));
        bases.forEach(
                (rate, base) -> taxes.computeIfAbsent(rate, _ -> new Taxed()).add(base, rate));
        taxes.computeIfAbsent(TAX_PER_CENT, _ -> new Taxed()).add(added, TAX_PER_CENT);
    }
}
