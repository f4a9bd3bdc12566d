package os.qres.terminal.login;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import os.qres.model.Problem;
import os.qres.model.identity.Tokens;
import os.qres.model.live.Restaurant;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.store.Draft;
import os.qres.terminal.store.LocalStore;
import os.qres.terminal.store.RestaurantState;
import os.qres.terminal.store.ThisTerminal;
import os.qres.terminal.text.Formats;
import os.qres.terminal.text.Texts;

/// Signing in by PIN.
///
/// The last digit submits by itself. The server tells nobody how long a PIN is, so a PIN has four digits here,
/// as a waiter's has, until someone presses "longer PIN": then up to six fit, the sixth submits by itself and a
/// shorter one by a key. The length is remembered for the person once it has let them in, so that the next
/// time no key is needed. Trying four digits first would cost everyone with a longer PIN a wrong attempt out
/// of the server's budget.
public final class LoginViewModel {
    static final int SHORT = 4;
    static final int LONG = 6;

    private final RestaurantState state;
    private final LocalStore store;
    private final ThisTerminal terminal;
    private final SignIn signIn;
    private final Texts texts;
    private final Formats formats;
    private final ObjectProperty<@Nullable Person> selected = new SimpleObjectProperty<>();
    private final StringProperty digits = new SimpleStringProperty("");
    private final IntegerProperty length = new SimpleIntegerProperty(SHORT);
    private final StringProperty trouble = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    public LoginViewModel(
            RestaurantState state,
            LocalStore store,
            ThisTerminal terminal,
            SignIn signIn,
            Texts texts,
            Formats formats) {
        this.state = state;
        this.store = store;
        this.terminal = terminal;
        this.signIn = signIn;
        this.texts = texts;
        this.formats = formats;
    }

    List<Person> people() {
        return People.of(state, texts);
    }

    RestaurantState state() {
        return state;
    }

    Texts texts() {
        return texts;
    }

    Formats formats() {
        return formats;
    }

    ObjectProperty<@Nullable Person> selected() {
        return selected;
    }

    ReadOnlyStringProperty digits() {
        return digits;
    }

    /// How many digits there is room for.
    ReadOnlyIntegerProperty length() {
        return length;
    }

    /// What went wrong, in words; empty when nothing did.
    ReadOnlyStringProperty trouble() {
        return trouble;
    }

    ReadOnlyBooleanProperty busy() {
        return busy;
    }

    StringBinding prompt() {
        return Bindings.createStringBinding(
                () -> {
                    Person person = selected.get();
                    return person == null
                            ? texts.get("login.choose")
                            : texts.get(busy.get() ? "login.busy" : "login.enter", person.name());
                },
                selected,
                busy,
                texts.language());
    }

    /// `Кафе «Набережная», касса 2`.
    StringBinding place() {
        return Bindings.createStringBinding(
                () -> {
                    Restaurant known = state.restaurant().get();
                    String restaurant = known == null ? "" : formats.name(known.name(), known.translations());
                    String device = terminal.name().orElse("");
                    return restaurant.isEmpty() || device.isEmpty() ? restaurant + device : restaurant + ", " + device;
                },
                state.restaurant(),
                terminal.view(),
                texts.language());
    }

    /// That an unsent check is safe; empty without one.
    String draftLine() {
        List<Draft> drafts = store.drafts();
        if (drafts.isEmpty()) {
            return "";
        }
        Integer table = drafts.getFirst().tableNumber();
        if (drafts.size() > 1) {
            return texts.count("login.drafts", drafts.size());
        }
        return table == null ? texts.get("login.draft.takeaway") : texts.get("login.draft.table", table);
    }

    void select(Person person) {
        selected.set(person);
        digits.set("");
        trouble.set("");
        length.set(store.setting(lengthKey(person)).map(Integer::parseInt).orElse(SHORT));
    }

    void unselect() {
        selected.set(null);
        digits.set("");
        trouble.set("");
        length.set(SHORT);
    }

    void longerPin() {
        length.set(LONG);
    }

    void digit(int digit) {
        if (busy.get()) {
            return;
        }
        if (selected.get() == null) {
            trouble.set(texts.get("login.choose-first"));
            return;
        }
        trouble.set("");
        digits.set(digits.get() + digit);
        if (digits.get().length() == length.get()) {
            submit();
        }
    }

    void backspace() {
        String typed = digits.get();
        if (!busy.get() && !typed.isEmpty()) {
            digits.set(typed.substring(0, typed.length() - 1));
        }
    }

    /// A longer PIN may end before there is no more room.
    void submit() {
        Person person = selected.get();
        String pin = digits.get();
        if (person == null || busy.get() || pin.length() < SHORT) {
            return;
        }
        busy.set(true);
        signIn.byPin(person.id(), pin, reply -> answered(person, pin, reply));
    }

    private void answered(Person person, String pin, Reply<Tokens> reply) {
        busy.set(false);
        digits.set("");
        switch (reply) {
            case Reply.Ok<Tokens> _ -> store.saveSetting(lengthKey(person), Integer.toString(pin.length()));
            case Reply.Refused<Tokens> refused -> trouble.set(words(refused));
            case Reply.Unreachable<Tokens> _ -> trouble.set(texts.get("login.unreachable"));
        }
    }

    private String words(Reply.Refused<Tokens> refused) {
        if (refused.is("wrong-pin") || refused.is("wrong-credentials")) {
            return texts.get("login.wrong-pin");
        }
        Problem problem = refused.problem();
        return problem.detail() == null ? problem.title() : problem.detail();
    }

    private static String lengthKey(Person person) {
        return "pin-length." + person.id();
    }
}
