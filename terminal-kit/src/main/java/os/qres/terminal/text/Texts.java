package os.qres.terminal.text;

import java.util.Arrays;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The words of the screens, in the language of the moment. Keys are looked up in the program's own bundles,
/// then in the kit's.
///
/// Values hold `{0}`, `{1}` for what is put in; an apostrophe is just an apostrophe. A text that goes with a
/// number has its forms side by side: `tables={0} стол|{0} стола|{0} столов`, `tables={0} table|{0} tables`.
public final class Texts {
    /// The kit's own bundle; its files are `kit_ru.properties` and `kit_en.properties`.
    public static final String KIT = "os.qres.terminal.text.kit";

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final ObjectProperty<Language> language;
    private final List<String> bundles;
    private volatile List<ResourceBundle> loaded;

    /// @param programBundles base names such as `os.qres.pos.texts`, for `texts_ru.properties` beside it
    public Texts(Language language, String... programBundles) {
        this.language = new SimpleObjectProperty<>(language);
        this.bundles =
                Stream.concat(Arrays.stream(programBundles), Stream.of(KIT)).toList();
        this.loaded = load(language);
        this.language.addListener((_, _, now) -> loaded = load(now));
    }

    /// Setting it changes every bound text.
    public ObjectProperty<Language> language() {
        return language;
    }

    public String get(String key, Object... values) {
        return fill(find(key), values);
    }

    /// The form that goes with `number`, which is `{0}` in it; `{1}` and on are `values`.
    public String count(String key, long number, Object... values) {
        String[] forms = find(key).split("\\|");
        int form = Math.min(Plural.form(language.get(), number), forms.length - 1);
        return fill(
                forms[form],
                Stream.concat(Stream.of(number), Arrays.stream(values)).toArray());
    }

    /// For `label.textProperty().bind(texts.text("send"))`: follows the language.
    public StringBinding text(String key, Object... values) {
        return Bindings.createStringBinding(() -> get(key, values), language);
    }

    /// For FXML's `%key`: as of now, does not follow the language.
    public ResourceBundle bundle() {
        return new JoinedBundle(loaded);
    }

    private String find(String key) {
        for (ResourceBundle bundle : loaded) {
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        LOG.error("There is no text {} in {}", key, language.get());
        return key;
    }

    private static String fill(String text, Object... values) {
        String filled = text;
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return filled;
    }

    private List<ResourceBundle> load(Language now) {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return bundles.stream().map(base -> bundle(base, now, exact)).toList();
    }

    private static ResourceBundle bundle(String base, Language language, ResourceBundle.Control exact) {
        try {
            return ResourceBundle.getBundle(base, language.locale(), Texts.class.getClassLoader(), exact);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("No texts " + base + " in " + language.ownName(), e);
        }
    }
}
