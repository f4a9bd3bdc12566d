package os.qres.admin.form;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One thing that a person can set of an object: what it is now, what it was, and what is wrong with it.
///
/// @param <V> the view that the server gives of the object
public abstract sealed class Entry<V> permits TextEntry, ValueEntry, TranslationEntry {
    private final String key;
    private final StringProperty error = new SimpleStringProperty("");
    private String refusedAt = "";
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper touched = new ReadOnlyLongWrapper();

    Entry(String key) {
        this.key = key;
    }

    /// Its name in the API: `full_name`.
    public String key() {
        return key;
    }

    /// In words, or empty: from the server's refusal or from [Form#check].
    public StringProperty error() {
        return error;
    }

    /// The field that the last error was about, `rules[2].price`, where the entry has several.
    public String refusedAt() {
        return refusedAt;
    }

    public ReadOnlyBooleanProperty dirty() {
        return dirty.getReadOnlyProperty();
    }

    /// Changes with every key that is pressed in it.
    public ReadOnlyLongProperty touched() {
        return touched.getReadOnlyProperty();
    }

    /// As it goes to the server: a text, number, money, flag, list, map or null.
    public abstract @Nullable Object wire();

    /// What was, and what is: `2 350 → 2 450`; empty where a word would not help.
    public abstract String change();

    /// The key of the sentence that says what is wrong with it.
    abstract Optional<String> problem();

    /// Takes what the server has; what a person has typed stays where `keep` says so.
    abstract void take(V view, boolean keep);

    /// As a new object begins.
    abstract void blank();

    /// Back to what the server has.
    abstract void reset();

    /// Is this the place for an error at `field`, such as `translations[en].name`?
    boolean accepts(String field) {
        return field.equals(key) || field.startsWith(key + "[") || field.startsWith(key + ".");
    }

    void refuse(String field, String words) {
        refusedAt = field;
        error.set("");
        error.set(words);
    }

    void changed(boolean differs) {
        dirty.set(differs);
        error.set("");
        touched.set(touched.get() + 1);
    }
}
