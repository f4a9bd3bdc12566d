package os.qres.admin.signin;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import os.qres.model.FieldError;
import os.qres.model.Problem;
import os.qres.model.Role;
import os.qres.model.identity.Initialized;
import os.qres.model.identity.Registration;
import os.qres.model.identity.Tokens;
import os.qres.model.staff.UserView;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.connection.ServerApi;
import os.qres.terminal.login.SignIn;
import os.qres.terminal.text.Texts;

/// Brings a person into the console: the first administrator by registering, anyone else by password.
public final class SignInViewModel {
    private final ServerApi api;
    private final Calls calls;
    private final Texts texts;
    private final SignIn signIn;
    private final SignInForm form = new SignInForm();
    private final RegistrationForm registration = new RegistrationForm();
    private final ReadOnlyObjectWrapper<SignInState> state = new ReadOnlyObjectWrapper<>(new SignInState.Checking());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public SignInViewModel(ServerApi api, Calls calls, Texts texts, SignIn signIn) {
        this.api = api;
        this.calls = calls;
        this.texts = texts;
        this.signIn = signIn;
    }

    public SignInForm form() {
        return form;
    }

    public RegistrationForm registration() {
        return registration;
    }

    public ReadOnlyObjectProperty<SignInState> state() {
        return state.getReadOnlyProperty();
    }

    /// Why it did not go well, in a sentence.
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// May this person use the console?
    public static boolean admits(UserView user) {
        return user.role() == Role.ADMIN || user.role() == Role.MANAGER;
    }

    /// Asks the server whether it has an administrator yet.
    public void check() {
        state.set(new SignInState.Checking());
        calls.ask(() -> api.get("/auth/check", Initialized.class), reply -> state.set(after(reply)));
    }

    private SignInState after(Reply<Initialized> reply) {
        return switch (reply) {
            case Reply.Ok<Initialized>(Initialized now) when now.initialized() -> new SignInState.SigningIn();
            case Reply.Ok<Initialized> _ -> new SignInState.Registering();
            case Reply.Refused<Initialized>(Problem problem) -> new SignInState.Unreachable(problem.title());
            case Reply.Unreachable<Initialized> _ -> new SignInState.Unreachable(texts.get("unreachable"));
        };
    }

    public void register() {
        trouble.set("");
        if (busy.get() || !registrationIsRight()) {
            return;
        }
        String username = registration.username.text().get().strip();
        String password = registration.password.text().get();
        Registration person = new Registration(
                username, null, password, registration.fullName.text().get().strip());
        ask(() -> api.send(Command.post("/auth/register", person, UserView.class)), reply -> {
            switch (reply) {
                case Reply.Ok<UserView> _ -> enter(username, password);
                case Reply.Refused<UserView> refused
                when refused.problem().status() == 409 -> {
                    trouble.set(texts.get("register.taken"));
                    state.set(new SignInState.SigningIn());
                }
                case Reply.Refused<UserView>(Problem problem) -> refuse(problem);
                case Reply.Unreachable<UserView> _ -> trouble.set(texts.get("unreachable"));
            }
        });
    }

    private boolean registrationIsRight() {
        boolean right = registration.check(texts);
        String password = registration.password.text().get();
        if (right && password.length() < RegistrationForm.SHORTEST_PASSWORD) {
            registration.password.error().set(texts.get("register.short"));
            return false;
        }
        if (right && !password.equals(registration.repeated.text().get())) {
            registration.repeated.error().set(texts.get("register.different"));
            return false;
        }
        return right;
    }

    public void signIn() {
        trouble.set("");
        if (!busy.get() && form.check(texts)) {
            enter(form.username.text().get().strip(), form.password.text().get());
        }
    }

    private void enter(String username, String password) {
        busy.set(true);
        signIn.byPassword(username, password, reply -> {
            busy.set(false);
            switch (reply) {
                case Reply.Ok<Tokens>(Tokens tokens) -> entered(tokens.user());
                case Reply.Refused<Tokens>(Problem problem) -> trouble.set(words(problem));
                case Reply.Unreachable<Tokens> _ -> trouble.set(texts.get("unreachable"));
            }
        });
    }

    private void entered(UserView user) {
        form.blank();
        registration.blank();
        state.set(new SignInState.SigningIn());
        if (!admits(user)) {
            trouble.set(texts.get("sign-in.not-here", user.fullName()));
            signIn.lock();
        }
    }

    private void refuse(Problem problem) {
        List<FieldError> errors = problem.errors() == null ? List.of() : problem.errors();
        boolean homeless = !registration.refuse(errors).isEmpty();
        if (errors.isEmpty() || homeless) {
            trouble.set(words(problem));
        }
    }

    private static String words(Problem problem) {
        return problem.detail() == null ? problem.title() : problem.detail();
    }

    private <T> void ask(java.util.function.Supplier<Reply<T>> question, Consumer<Reply<T>> then) {
        busy.set(true);
        calls.ask(question, reply -> {
            busy.set(false);
            then.accept(reply);
        });
    }
}
