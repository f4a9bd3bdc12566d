package os.qres.server.guest;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import os.qres.model.Money;

/// Prices as a guest reads them: `1 850 ₽`; kopecks only where there are any.
final class Amounts {
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final DecimalFormat whole;
    private final DecimalFormat exact;
    private final String symbol;

    /// @param currency its ISO 4217 code
    Amounts(String currency, Locale language) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language);
        if (symbols.getDecimalSeparator() == ',') {
            symbols.setGroupingSeparator(NO_BREAK_SPACE);
        }
        whole = new DecimalFormat("#,##0", symbols);
        exact = new DecimalFormat("#,##0.00", symbols);
        symbol = currency.equals("RUB") ? "₽" : Currency.getInstance(currency).getSymbol(language);
    }

    String price(Money price) {
        return number(price) + NO_BREAK_SPACE + symbol;
    }

    /// With its sign, if it changes the price at all.
    String delta(Money delta) {
        String sign = delta.minor() > 0 ? "+" : "";
        return sign + price(delta);
    }

    private String number(Money money) {
        BigDecimal amount = BigDecimal.valueOf(money.minor(), 2);
        return (money.minor() % 100 == 0 ? whole : exact).format(amount).replace('-', '−');
    }
}
