package os.qres.admin.form;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// An entry that is typed: words, a number, an amount of money, a secret.
public final class TextEntry<V> extends Entry<V> {
    private final TextKind kind;
    private final Function<V, @Nullable Object> shown;
    private final StringProperty text = new SimpleStringProperty("");
    private String original = "";
    private String beginning = "";
    private boolean required;

    TextEntry(String key, TextKind kind, Function<V, @Nullable Object> shown) {
        super(key);
        this.kind = kind;
        this.shown = shown;
        text.subscribe(_ -> changed(!same(text.get(), original)));
    }

    /// It may not stay empty.
    public TextEntry<V> required() {
        required = true;
        return this;
    }

    /// What stands there for a new object.
    public TextEntry<V> beginsWith(String words) {
        beginning = words;
        return this;
    }

    public StringProperty text() {
        return text;
    }

    /// What is typed, understood; null when empty or not understood.
    public @Nullable Object value() {
        return kind.problem(text.get()).isPresent() ? null : wire();
    }

    public boolean isBlank() {
        return text.get().isBlank();
    }

    @Override
    public @Nullable Object wire() {
        return isBlank() ? null : kind.read(text.get());
    }

    @Override
    public String change() {
        return switch (kind) {
            case SECRET -> "";
            case WORDS -> text.get().length() + original.length() > 40 ? "" : arrow();
            case NUMBER, MONEY, PERCENT -> arrow();
        };
    }

    private String arrow() {
        return (original.isBlank() ? "–" : original) + " → "
                + (isBlank() ? "–" : text.get().strip());
    }

    @Override
    Optional<String> problem() {
        if (isBlank()) {
            return required ? Optional.of("form.required") : Optional.empty();
        }
        return kind.problem(text.get());
    }

    @Override
    void take(V view, boolean keep) {
        boolean stays = keep && dirty().get();
        original = kind.show(shown.apply(view));
        if (!stays) {
            text.set(original);
        }
        changed(!same(text.get(), original));
    }

    @Override
    void blank() {
        original = beginning;
        reset();
    }

    @Override
    void reset() {
        text.set(original);
        changed(false);
    }

    private static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }
}
