package os.qres.terminal.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Translation;
import os.qres.model.live.Restaurant;

/// Money, times and names as a person reads them, in the language of the moment and the restaurant's currency
/// and time zone. Spaces inside a number are narrow and never break a line.
public final class Formats {
    private static final String SPACE = "\u202f";
    private static final String MINUS = "\u2212";
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final Supplier<@Nullable Restaurant> restaurant;
    private final Clock clock;

    public Formats(Texts texts, Supplier<@Nullable Restaurant> restaurant, Clock clock) {
        this.texts = texts;
        this.restaurant = restaurant;
        this.clock = clock;
    }

    /// `1 660 ₽`; with kopecks only where there are some: `2 215,13 ₽`.
    public String money(Money money) {
        return withSymbol(amount(money));
    }

    /// `1 660,00 ₽`: for bills and change.
    public String exactMoney(Money money) {
        return withSymbol(exactAmount(money));
    }

    /// `1 660`: in a column whose currency is plain.
    public String amount(Money money) {
        return money.minor() % 100 == 0 ? whole(money.minor() / 100) : exactAmount(money);
    }

    /// `1 660,00`.
    public String exactAmount(Money money) {
        long minor = Math.abs(money.minor());
        String point = russian() ? "," : ".";
        String sign = money.isNegative() ? MINUS : "";
        return sign + grouped(minor / 100) + point + "%02d".formatted(minor % 100);
    }

    /// `24:10`, from an hour on `1:02:40`.
    public String timer(Duration passed) {
        long seconds = Math.max(0, passed.toSeconds());
        return seconds < 3600
                ? "%02d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /// The time passed since `start`.
    public String since(Instant start) {
        return timer(Duration.between(start, clock.instant()));
    }

    /// `−24:10` while the moment is still to come, `03:12` once it has passed.
    public String countdown(Instant moment) {
        Duration left = Duration.between(clock.instant(), moment);
        return left.isPositive() ? MINUS + timer(left) : timer(left.negated());
    }

    /// `19:58`, as the restaurant's clocks show it.
    public String time(Instant instant) {
        return HOURS.format(instant.atZone(zone()));
    }

    public String now() {
        return time(clock.instant());
    }

    /// `Пятница, 20 ноября`, `Friday, 20 November`.
    public String today() {
        return day(LocalDate.ofInstant(clock.instant(), zone()));
    }

    public String day(LocalDate day) {
        String words = DateTimeFormatter.ofPattern(
                        "EEEE, d MMMM", texts.language().get().locale())
                .format(day);
        return words.substring(0, 1).toUpperCase(texts.language().get().locale()) + words.substring(1);
    }

    /// What something is called in the language of the moment, else its own name.
    public String name(String own, Map<String, Translation> translations) {
        return translated(translations).map(Translation::name).orElse(own);
    }

    public String description(@Nullable String own, Map<String, Translation> translations) {
        return translated(translations).map(Translation::description).orElse(own == null ? "" : own);
    }

    public ZoneId zone() {
        Restaurant known = restaurant.get();
        return known == null ? clock.getZone() : ZoneId.of(known.timezone());
    }

    /// The business day that it is, in the restaurant.
    public LocalDate businessDay() {
        Restaurant known = restaurant.get();
        return known == null ? LocalDate.ofInstant(clock.instant(), zone()) : known.businessDay(clock.instant());
    }

    private Optional<Translation> translated(@Nullable Map<String, Translation> translations) {
        return Optional.ofNullable(translations)
                .map(all -> all.get(texts.language().get().tag()));
    }

    private String withSymbol(String amount) {
        Restaurant known = restaurant.get();
        String symbol = symbol(known == null ? "RUB" : known.currency());
        boolean before = !russian() && "$€£".contains(symbol);
        if (!before) {
            return amount + SPACE + symbol;
        }
        return amount.startsWith(MINUS) ? MINUS + symbol + amount.substring(1) : symbol + amount;
    }

    private static String symbol(String currency) {
        return switch (currency) {
            case "RUB" -> "₽";
            case "EUR" -> "€";
            case "USD" -> "$";
            case "GBP" -> "£";
            default -> currency;
        };
    }

    private String whole(long units) {
        return (units < 0 ? MINUS : "") + grouped(Math.abs(units));
    }

    private String grouped(long units) {
        String digits = Long.toString(units);
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, russian() ? SPACE : ",");
        }
        return grouped.toString();
    }

    private boolean russian() {
        return texts.language().get() == Language.RU;
    }
}
