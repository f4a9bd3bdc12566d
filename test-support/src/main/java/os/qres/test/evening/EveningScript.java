package os.qres.test.evening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The recorded evening of `evening.csv`: what five waiters did, minute by minute. What it comes to is counted from the
/// script and the house's few rules alone ([EveningSums]).
public final class EveningScript {
    /// What each dish costs in roubles, as the menu of the evening has it, with the tax in it.
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

        /// An amount among the words, in kopecks: `148.50`.
        public long kopecks(int place) {
            return new BigDecimal(words.get(place)).movePointRight(2).longValueExact();
        }

        /// A number among the words: `19` or `10%`.
        public int number(int place) {
            return Integer.parseInt(words.get(place).replace("%", ""));
        }
    }

    private final List<Step> steps;

    private EveningScript(List<Step> steps) {
        this.steps = steps;
    }

    public static EveningScript recorded() {
        return recorded(Integer.MAX_VALUE);
    }

    /// Its first checks.
    public static EveningScript recorded(int checks) {
        try (var in = Objects.requireNonNull(EveningScript.class.getResourceAsStream("/evening.csv"))) {
            return new EveningScript(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(EveningScript::step)
                    .filter(step -> step.check() <= checks)
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

    /// What the day must come to.
    public EveningSums sums() {
        var sums = new EveningSums();
        steps.forEach(sums::add);
        return sums.close();
    }
}
