package os.qres.admin.form;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// How what is typed is understood.
enum TextKind {
    WORDS,
    SECRET,
    NUMBER,
    MONEY,

    /// Kept in basis points: `12,5` is 1250.
    PERCENT;

    /// 100 %.
    private static final int ALL = 10_000;

    /// The key of the sentence that says why `text` is not understood.
    Optional<String> problem(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            Object read = read(text);
            boolean isBeyond = this == PERCENT && read instanceof Integer points && (points < 0 || points > ALL);
            return isBeyond ? Optional.of("form.percent") : Optional.empty();
        } catch (ArithmeticException | NumberFormatException _) {
            return Optional.of(
                    switch (this) {
                        case MONEY -> "form.money";
                        case PERCENT -> "form.percent";
                        case WORDS, SECRET, NUMBER -> "form.number";
                    });
        }
    }

    /// @throws NumberFormatException when it is no number
    /// @throws ArithmeticException when an amount has more than two places
    Object read(String text) {
        return switch (this) {
            case WORDS -> text.strip();
            case SECRET -> text;
            case NUMBER -> Integer.valueOf(bare(text));
            case MONEY -> Money.of(new BigDecimal(bare(text).replace(',', '.')));
            case PERCENT ->
                new BigDecimal(bare(text).replace("%", "").replace(',', '.'))
                        .movePointRight(2)
                        .intValueExact();
        };
    }

    /// As a person would type it: `2 450`, `89,50`.
    String show(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Integer basisPoints
            when this == PERCENT ->
                BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
            case Money money -> money.minor() % 100 == 0 ? Long.toString(money.minor() / 100) : money.toString();
            default -> value.toString();
        };
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]", "").replace('\u2212', '-');
    }
}
