package os.qres.server.papers;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.OrderType;
import os.qres.server.platform.i18n.Texts;

/// Words, amounts and times on paper, in one language and one place on earth.
public final class PaperWords {
    private static final Texts TEXTS = new Texts("printing");

    private final Locale language;
    private final ZoneId zone;
    private final DecimalFormat amounts;

    private PaperWords(Locale language, ZoneId zone) {
        this.language = Texts.LANGUAGES.contains(language) ? language : Texts.RUSSIAN;
        this.zone = zone;
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(this.language);
        if (symbols.getDecimalSeparator() == ',') {
            symbols.setGroupingSeparator(' ');
        }
        amounts = new DecimalFormat("#,##0.00", symbols);
    }

    public static PaperWords in(Locale language, ZoneId zone) {
        return new PaperWords(language, zone);
    }

    public String get(String key, Object... arguments) {
        return TEXTS.get(language, key, arguments);
    }

    /// Always with kopecks, and without a currency's sign, which printers have no letter for.
    String amount(Money money) {
        return amounts.format(BigDecimal.valueOf(money.minor(), 2));
    }

    String time(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm").format(moment.atZone(zone));
    }

    /// Only the time where it is the same day as `now`.
    String moment(Instant moment, Instant now) {
        boolean isToday =
                moment.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return isToday
                ? time(moment)
                : DateTimeFormatter.ofPattern("dd.MM HH:mm").format(moment.atZone(zone));
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(day);
    }

    String dateAndTime(Instant moment) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").format(moment.atZone(zone));
    }

    /// "+ Сыр", or "Побольше: сыр".
    String modifier(ItemModifier modifier) {
        return modifier.prefixed().map(this::prefix).orElse("+ " + modifier.name());
    }

    /// "БЕЗ: орехи (аллерген)".
    String prefix(ItemPrefix prefix) {
        String words =
                switch (prefix.kind()) {
                    case NO -> get("prefix.no", prefix.name());
                    case EXTRA -> get("prefix.extra", prefix.name());
                    case LIGHT -> get("prefix.light", prefix.name());
                    case SIDE -> get("prefix.side", prefix.name());
                };
        return prefix.isWarning() ? words + " (" + get("prefix.allergen") + ")" : words;
    }

    /// Where the guests are: a table, or that they are none.
    String place(@Nullable Integer tableNumber, OrderType type) {
        return tableNumber == null ? type(type) : get("table", tableNumber);
    }

    String type(OrderType type) {
        return switch (type) {
            case DINE_IN -> get("type.dine-in");
            case TAKEAWAY -> get("type.takeaway");
            case DELIVERY -> get("type.delivery");
        };
    }
}
