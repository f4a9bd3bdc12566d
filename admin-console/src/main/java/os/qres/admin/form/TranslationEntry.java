package os.qres.admin.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;

/// The name and description in the other language. Emptied, the translation goes.
public final class TranslationEntry<V> extends Entry<V> {
    private final Supplier<String> language;
    private final TextEntry<V> name;
    private final TextEntry<V> description;

    TranslationEntry(Supplier<String> language, Function<V, Map<String, Translation>> shown) {
        super("translations");
        this.language = language;
        this.name = new TextEntry<>("translated-name", TextKind.WORDS, view -> of(shown, view)
                .map(Translation::name)
                .orElse(null));
        this.description = new TextEntry<>("translated-description", TextKind.WORDS, view -> of(shown, view)
                .map(Translation::description)
                .orElse(null));
        name.dirty().subscribe(_ -> follow());
        description.dirty().subscribe(_ -> follow());
    }

    public TextEntry<V> name() {
        return name;
    }

    public TextEntry<V> description() {
        return description;
    }

    /// `{"en": {…}}`, or `{"en": null}` to take it away.
    @Override
    public Object wire() {
        Map<String, @Nullable Object> wire = new LinkedHashMap<>();
        wire.put(language.get(), isBlank() ? null : filled());
        return wire;
    }

    boolean isBlank() {
        return name.isBlank() && description.isBlank();
    }

    @Override
    public String change() {
        return name.dirty().get() ? name.change() : "";
    }

    @Override
    Optional<String> problem() {
        return name.isBlank() && !description.isBlank() ? Optional.of("form.translation") : Optional.empty();
    }

    @Override
    void take(V view, boolean keep) {
        name.take(view, keep);
        description.take(view, keep);
        follow();
    }

    @Override
    void blank() {
        name.blank();
        description.blank();
        follow();
    }

    @Override
    void reset() {
        name.reset();
        description.reset();
        follow();
    }

    @Override
    void refuse(String field, String words) {
        (field.endsWith("description") ? description : name).error().set(words);
    }

    private Map<String, @Nullable Object> filled() {
        Map<String, @Nullable Object> filled = new LinkedHashMap<>();
        filled.put("name", name.wire());
        filled.put("description", description.wire());
        return filled;
    }

    private void follow() {
        changed(name.dirty().get() || description.dirty().get());
    }

    private Optional<Translation> of(Function<V, Map<String, Translation>> shown, V view) {
        return Optional.ofNullable(shown.apply(view).get(language.get()));
    }
}
