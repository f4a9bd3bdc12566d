package os.qres.admin.form;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// An entry that is chosen: a flag, one of several, a list.
public final class ValueEntry<V, T extends @Nullable Object> extends Entry<V> {
    private final Function<V, T> shown;
    private final T beginning;
    private final ObjectProperty<T> value;
    private T original;
    private boolean required;

    ValueEntry(String key, Function<V, T> shown, T beginning) {
        super(key);
        this.shown = shown;
        this.beginning = beginning;
        this.original = beginning;
        this.value = new SimpleObjectProperty<>(beginning);
        value.subscribe(_ -> changed(!Objects.equals(value.get(), original)));
    }

    public ValueEntry<V, T> required() {
        required = true;
        return this;
    }

    public ObjectProperty<T> value() {
        return value;
    }

    public T get() {
        return value.get();
    }

    @Override
    public @Nullable Object wire() {
        return value.get();
    }

    @Override
    public String change() {
        return "";
    }

    @Override
    Optional<String> problem() {
        return required && value.get() == null ? Optional.of("form.choose") : Optional.empty();
    }

    @Override
    void take(V view, boolean keep) {
        boolean stays = keep && dirty().get();
        original = shown.apply(view);
        if (!stays) {
            value.set(original);
        }
        changed(!Objects.equals(value.get(), original));
    }

    @Override
    void blank() {
        original = beginning;
        reset();
    }

    @Override
    void reset() {
        value.set(original);
        changed(false);
    }
}
