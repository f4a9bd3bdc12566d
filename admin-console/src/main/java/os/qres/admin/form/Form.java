package os.qres.admin.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import os.qres.model.FieldError;
import os.qres.model.Money;
import os.qres.model.Problem;
import os.qres.model.Translation;
import os.qres.terminal.text.Texts;

/// What a person changes of one object. Entries carry the API's own field names, so that what is sent is only
/// what differs (a merge patch, RFC 7396) and a refusal finds its entry by the name.
///
/// @param <V> the view that the server gives of the object
public abstract class Form<V> {
    private final List<Entry<V>> entries = new ArrayList<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    protected final TextEntry<V> words(String key, Function<V, @Nullable String> shown) {
        return with(new TextEntry<>(key, TextKind.WORDS, shown::apply));
    }

    protected final TextEntry<V> number(String key, Function<V, @Nullable Integer> shown) {
        return with(new TextEntry<>(key, TextKind.NUMBER, shown::apply));
    }

    protected final TextEntry<V> money(String key, Function<V, @Nullable Money> shown) {
        return with(new TextEntry<>(key, TextKind.MONEY, shown::apply));
    }

    /// Of what is kept in basis points.
    protected final TextEntry<V> percent(String key, Function<V, @Nullable Integer> shown) {
        return with(new TextEntry<>(key, TextKind.PERCENT, shown::apply));
    }

    /// Sent and never shown again, such as a password.
    protected final TextEntry<V> secret(String key) {
        return with(new TextEntry<>(key, TextKind.SECRET, _ -> null));
    }

    protected final ValueEntry<V, Boolean> flag(String key, boolean beginning, Function<V, Boolean> shown) {
        return with(new ValueEntry<>(key, shown, beginning));
    }

    protected final <T extends @Nullable Object> ValueEntry<V, T> choice(
            String key, T beginning, Function<V, T> shown) {
        return with(new ValueEntry<>(key, shown, beginning));
    }

    protected final TranslationEntry<V> translation(
            Supplier<String> language, Function<V, Map<String, Translation>> shown) {
        return with(new TranslationEntry<>(language, shown));
    }

    private <E extends Entry<V>> E with(E entry) {
        entries.add(entry);
        entry.dirty().subscribe(_ -> count());
        return entry;
    }

    /// How many entries differ from what the server has.
    public final ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    public final List<Entry<V>> entries() {
        return List.copyOf(entries);
    }

    public final boolean isDirty() {
        return changes.get() > 0;
    }

    public final List<Entry<V>> changed() {
        return entries.stream().filter(entry -> entry.dirty().get()).toList();
    }

    /// Shows this object and forgets what was typed.
    public final void fill(V view) {
        entries.forEach(entry -> entry.take(view, false));
    }

    /// Shows the object as it is now, under what the person has typed.
    public final void rebase(V view) {
        entries.forEach(entry -> entry.take(view, true));
    }

    /// For a new object.
    public final void blank() {
        entries.forEach(Entry::blank);
    }

    /// Takes back what was typed.
    public final void reset() {
        entries.forEach(Entry::reset);
    }

    /// All that is set, for a POST.
    public final Map<String, @Nullable Object> whole() {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        for (Entry<V> entry : entries) {
            boolean missing = entry instanceof TranslationEntry<V> t && t.isBlank();
            Object wire = missing ? null : entry.wire();
            if (wire != null) {
                whole.put(entry.key(), wire);
            }
        }
        return whole;
    }

    /// What differs, for a PATCH; null where something was emptied.
    public final Map<String, @Nullable Object> patch() {
        Map<String, @Nullable Object> patch = new LinkedHashMap<>();
        changed().forEach(entry -> patch.put(entry.key(), entry.wire()));
        return patch;
    }

    /// Says at each entry what can be seen to be wrong before asking the server; true when nothing is.
    public final boolean check(Texts texts) {
        boolean right = true;
        for (Entry<V> entry : entries) {
            Optional<String> problem = entry.problem();
            problem.ifPresent(key -> entry.refuse(entry.key(), texts.get(key)));
            right &= problem.isEmpty();
        }
        return right;
    }

    /// Puts what the server refuses at its entries.
    ///
    /// @param trouble the sentence for a refusal that names no field
    /// @return what is to be said of all of it
    public final String refuse(Problem problem, String trouble, Texts texts) {
        List<FieldError> errors = problem.errors() == null ? List.of() : problem.errors();
        if (errors.isEmpty()) {
            return trouble;
        }
        String homeless = refuse(errors).stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining("; "));
        return homeless.isEmpty() ? texts.get("form.wrong") : homeless;
    }

    /// Puts the server's errors at their entries and gives back those that have none here.
    public final List<FieldError> refuse(List<FieldError> errors) {
        List<FieldError> homeless = new ArrayList<>();
        for (FieldError error : errors) {
            entries.stream()
                    .filter(entry -> entry.accepts(error.field()))
                    .findFirst()
                    .ifPresentOrElse(entry -> entry.refuse(error.field(), error.message()), () -> homeless.add(error));
        }
        return homeless;
    }

    private void count() {
        changes.set((int) entries.stream().filter(e -> e.dirty().get()).count());
    }
}
