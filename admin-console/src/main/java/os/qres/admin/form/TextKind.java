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
    MONEY;

    /// The key of the sentence that says why `text` is not understood.
    Optional<String> problem(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            read(text);
            return Optional.empty();
        } catch (ArithmeticException | NumberFormatException _) {
            return Optional.of(this == MONEY ? "form.money" : "form.number");
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
        };
    }

    /// As a person would type it: `2 450`, `89,50`.
    String show(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Money money -> money.minor() % 100 == 0 ? Long.toString(money.minor() / 100) : money.toString();
            default -> value.toString();
        };
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]", "").replace('\u2212', '-');
    }
}
