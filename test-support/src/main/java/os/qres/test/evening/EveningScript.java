package os.qres.test.evening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The recorded evening of `evening.csv`: what five waiters did, minute by minute. What it comes to is counted from the
/// script and its list of prices alone, in whole roubles.
public final class EveningScript {
    /// What each dish costs, as the menu of the evening has it.
    public static final Map<String, Integer> PRICES = Map.of(
            "steak-rare", 1000,
            "steak-medium", 1050,
            "pizza-25", 450,
            "pizza-35", 850,
            "cola", 150,
            "salad", 390,
            "tiramisu", 420);

    /// What a waiter did.
    public enum Action {
        OPEN,
        ADD,
        VOID,
        COMP,
        DISCOUNT,
        PAY,
        REFUND
    }

    /// @param words what belongs to the action, in its own order
    public record Step(int minute, int waiter, int check, Action action, List<String> words) {
        /// Of `open` and `add`: `2*cola` as a dish and how often.
        public Map<String, Integer> dishes() {
            Map<String, Integer> dishes = new TreeMap<>();
            words.stream()
                    .filter(word -> word.contains("*"))
                    .map(word -> word.split("\\*"))
                    .forEach(word -> dishes.put(word[1], Integer.valueOf(word[0])));
            return dishes;
        }

        /// A number among the words: `450` or `10%`.
        public int number(int place) {
            return Integer.parseInt(words.get(place).replace("%", ""));
        }
    }

    /// What the day must come to.
    public static final class Sums {
        public int checks;
        public int covers;
        public int portions;
        public long subtotal;
        public long comped;
        public long discounts;
        public long taken;
        public long refunded;
        public long tips;
        public final Map<String, Long> takenBy = new TreeMap<>();
        public final Map<String, Integer> payments = new TreeMap<>();
        public final Map<Integer, Long> cashTips = new TreeMap<>();
        public final Map<Integer, Long> otherTips = new TreeMap<>();
        public final Map<Integer, Long> cash = new TreeMap<>();
    }

    private final List<Step> steps;

    private EveningScript(List<Step> steps) {
        this.steps = steps;
    }

    public static EveningScript recorded() {
        try (var in = Objects.requireNonNull(EveningScript.class.getResourceAsStream("/evening.csv"))) {
            return new EveningScript(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(EveningScript::step)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Step step(String line) {
        String[] cells = line.split(",", -1);
        return new Step(
                Integer.parseInt(cells[0]),
                Integer.parseInt(cells[1]),
                Integer.parseInt(cells[2]),
                Action.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                Arrays.stream(cells[4].split(" "))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    public int lastMinute() {
        return steps.getLast().minute();
    }

    /// What a waiter does in a minute, in order.
    public List<Step> of(int minute, int waiter) {
        return steps.stream()
                .filter(step -> step.minute() == minute && step.waiter() == waiter)
                .toList();
    }

    /// Counts by hand.
    public Sums sums() {
        var sums = new Sums();
        Map<Integer, Map<String, Integer>> checks = new HashMap<>();
        Map<Integer, List<Step>> paid = new HashMap<>();
        for (Step step : steps) {
            var dishes = checks.computeIfAbsent(step.check(), _ -> new HashMap<>());
            switch (step.action()) {
                case OPEN -> {
                    sums.checks++;
                    sums.covers += step.number(1);
                    add(step, dishes, sums);
                }
                case ADD -> add(step, dishes, sums);
                case VOID -> sums.portions -= dishes.remove(step.words().getFirst());
                case COMP -> {
                    String dish = step.words().getFirst();
                    sums.comped += (long) PRICES.get(dish) * dishes.remove(dish);
                }
                case DISCOUNT -> sums.discounts += total(dishes) * step.number(0) / 100;
                case PAY -> {
                    paid.computeIfAbsent(step.check(), _ -> new ArrayList<>()).add(step);
                    pay(step, sums);
                }
                case REFUND -> paid.get(step.check()).forEach(payment -> giveBack(payment, sums));
            }
        }
        sums.subtotal = checks.values().stream().mapToLong(EveningScript::total).sum();
        return sums;
    }

    private static void add(Step step, Map<String, Integer> dishes, Sums sums) {
        step.dishes().forEach((dish, portions) -> {
            dishes.put(dish, portions);
            sums.portions += portions;
        });
    }

    private static long total(Map<String, Integer> dishes) {
        return dishes.entrySet().stream()
                .mapToLong(dish -> (long) PRICES.get(dish.getKey()) * dish.getValue())
                .sum();
    }

    private static void pay(Step step, Sums sums) {
        String by = step.words().getFirst();
        long amount = step.number(1);
        sums.taken += amount;
        sums.takenBy.merge(by, amount, Long::sum);
        sums.payments.merge(by, 1, Integer::sum);
        tip(step, step.number(3), sums);
        if (isCash(step)) {
            sums.cash.merge(step.waiter(), amount + step.number(3), Long::sum);
        }
    }

    /// All of it, with the tip; from the manager's own purse, so that no drawer has less.
    private static void giveBack(Step payment, Sums sums) {
        sums.refunded += payment.number(1);
        tip(payment, -payment.number(3), sums);
    }

    private static void tip(Step payment, long tip, Sums sums) {
        sums.tips += tip;
        (isCash(payment) ? sums.cashTips : sums.otherTips).merge(payment.waiter(), tip, Long::sum);
    }

    private static boolean isCash(Step payment) {
        return payment.words().getFirst().equals("cash");
    }
}
