package os.qres.server.orders;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import os.qres.model.Money;
import os.qres.model.Translation;
import os.qres.model.payments.PaymentMethodView;
import os.qres.server.orders.OrderFilter.Condition;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.staff.Staff;

/// What somebody has typed who looks for a paid check: "245", "Anna cash". Each word is the check's number, its table,
/// its sum, or stands in the name of its waiter or of a way that it was paid.
public final class CheckSearch {
    private static final int LONGEST = 100;

    /// What is typed beyond them finds nothing more.
    private static final int MOST_WORDS = 6;

    private static final Pattern WORDS = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");
    private static final long PARTS = 100;

    private final Staff staff;
    private final Function<Reading, List<PaymentMethodView>> methods;

    /// @param methods all ways to pay
    public CheckSearch(Staff staff, Function<Reading, List<PaymentMethodView>> methods) {
        this.staff = staff;
        this.methods = methods;
    }

    /// @throws RefusedException invalid, where it is too long
    List<Condition> conditions(Reading in, String typed) {
        if (typed.length() > LONGEST) {
            throw RefusedException.invalid("words", "{size} 0 " + LONGEST);
        }
        return Stream.of(WORDS.split(typed.strip().toLowerCase(Locale.ROOT)))
                .distinct()
                .limit(MOST_WORDS)
                .map(word -> Condition.any(ways(in, word)))
                .toList();
    }

    private List<Condition> ways(Reading in, String word) {
        var ways = new ArrayList<Condition>();
        if (NUMBER.matcher(word).matches()) {
            ways.add(new Condition("number", "=", Integer.valueOf(word)));
            ways.add(new Condition("table_number", "=", Integer.valueOf(word)));
        }
        if (AMOUNT.matcher(word).matches()) {
            ways.add(sum(word));
        } else {
            staff.called(in, word).forEach(waiter -> ways.add(new Condition("waiter_id", "=", waiter)));
            methods.apply(in).stream()
                    .filter(method -> isCalled(method, word))
                    .forEach(method -> ways.add(PaidChecks.paidBy(method.id())));
        }
        return ways.isEmpty() ? List.of(new Condition("id", "=", 0)) : ways;
    }

    /// Who names no kopecks means them all.
    private static Condition sum(String word) {
        long least = Money.of(new BigDecimal(word.replace(',', '.'))).minor();
        long most = NUMBER.matcher(word).matches() ? least + PARTS - 1 : least;
        return new Condition(Optional.empty(), "total_price between ? and ?", List.of(least, most));
    }

    private static boolean isCalled(PaymentMethodView method, String word) {
        return Stream.concat(
                        Stream.of(method.name()),
                        method.translations().values().stream().map(Translation::name))
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(word));
    }
}
