package os.qres.admin.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import os.qres.model.Money;
import os.qres.terminal.store.RestaurantState;
import os.qres.terminal.text.Formats;
import os.qres.terminal.text.Texts;

/// One thing that somebody may have meant who has typed something: `41` is a check, a table or a sum.
/// @param words as it is offered
/// @param filter as the server is asked
record Meaning(String words, String filter) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");

    /// As somebody types an amount.
    static final Pattern SUM = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,2})?");

    private static final int MOST = 6;

    /// What it may mean, the likeliest first; nothing where nobody can have meant it.
    static List<Meaning> of(String typed, RestaurantState state, Texts texts, Formats formats) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        var meanings = new ArrayList<Meaning>();
        if (NUMBER.matcher(words).matches()) {
            meanings.add(new Meaning(texts.get("checks.means.number", words), "number=" + words));
            meanings.add(new Meaning(texts.get("checks.means.table", words), "table_number=" + words));
        }
        if (SUM.matcher(words).matches()) {
            BigDecimal sum = new BigDecimal(words.replace(',', '.'));
            String shown = formats.exactMoney(Money.parse(sum.toPlainString()));
            meanings.add(new Meaning(texts.get("checks.means.sum", shown), "total=" + sum.toPlainString()));
            return meanings;
        }
        state.waiters().stream()
                .filter(waiter -> has(waiter.fullName(), words))
                .map(waiter -> new Meaning(waiter.fullName(), "waiter_id=" + waiter.id()))
                .forEach(meanings::add);
        state.paymentMethods().stream()
                .map(method -> new Meaning(
                        formats.name(method.name(), method.translations()), "payment_method_id=" + method.id()))
                .filter(method -> has(method.words(), words))
                .forEach(meanings::add);
        return meanings.size() > MOST ? List.copyOf(meanings.subList(0, MOST)) : List.copyOf(meanings);
    }

    private static boolean has(String name, String words) {
        return name.toLowerCase(Locale.ROOT).contains(words);
    }
}
