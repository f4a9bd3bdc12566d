package os.qres.admin.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.form.TextEntry;
import os.qres.admin.house.House;
import os.qres.model.Role;
import os.qres.model.identity.Registration;
import os.qres.model.staff.UserView;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.ServerApi;
import os.qres.terminal.controls.Ticker;
import os.qres.terminal.login.SignIn;
import os.qres.terminal.store.LocalStore;
import os.qres.terminal.store.Outbox;
import os.qres.terminal.store.RestaurantState;
import os.qres.terminal.text.Language;
import os.qres.terminal.text.Texts;

class SignInViewModelTest {
    @TempDir
    Path folder;

    private House house;
    private ServerApi api;
    private LocalStore store;
    private SignIn signIn;
    private SignInViewModel model;

    private void open(House opened) {
        house = opened;
        api = house.client();
        store = LocalStore.open(folder.resolve("console"));
        Clock clock = Clock.systemUTC();
        Outbox outbox = new Outbox(api, store, new RestaurantState(clock), Runnable::run, clock);
        signIn = new SignIn(api, outbox, store, () -> false, Calls.direct(), new Ticker(), clock);
        model = new SignInViewModel(api, Calls.direct(), new Texts(Language.RU, "os.qres.admin.texts"), signIn);
        model.check();
    }

    @AfterEach
    void close() {
        api.close();
        store.close();
        house.close();
    }

    private static void type(TextEntry<?> entry, String words) {
        entry.text().set(words);
    }

    private void fillRegistration(String password, String repeated) {
        type(model.registration().fullName, "Ольга Рябова");
        type(model.registration().username, "olga");
        type(model.registration().password, password);
        type(model.registration().repeated, repeated);
    }

    private void signIn(String username, String password) {
        type(model.form().username, username);
        type(model.form().password, password);
        model.signIn();
    }

    @Test
    void emptyServerAsksForItsFirstAdministratorAndLetsThemIn() {
        open(House.empty(folder.resolve("server")));
        assertInstanceOf(SignInState.Registering.class, model.state().get());
        fillRegistration(House.PASSWORD, House.PASSWORD);
        model.register();
        assertEquals("", model.trouble().get());
        assertNotNull(signIn.person().get());
        assertEquals(Role.ADMIN, signIn.person().get().role());
        assertTrue(model.registration().password.isBlank(), "no password stays in a field");
    }

    @Test
    void differentOrShortPasswordsAreMarkedBeforeTheServerIsAsked() {
        open(House.empty(folder.resolve("server")));
        fillRegistration(House.PASSWORD, House.PASSWORD + "!");
        model.register();
        assertEquals(
                "Пароли не совпадают", model.registration().repeated.error().get());
        fillRegistration("short", "short");
        model.register();
        assertEquals("Не короче 8 знаков", model.registration().password.error().get());
        assertNull(signIn.person().get());
    }

    @Test
    void userNameThatTheServerRefusesIsMarked() {
        open(House.empty(folder.resolve("server")));
        fillRegistration(House.PASSWORD, House.PASSWORD);
        type(model.registration().username, "olga ryabova");
        model.register();
        assertFalse(model.registration().username.error().get().isEmpty()
                && model.trouble().get().isEmpty());
        assertNull(signIn.person().get());
    }

    @Test
    void whoComesSecondIsToldToSignIn() {
        open(House.empty(folder.resolve("server")));
        Registration first = new Registration("first", null, House.PASSWORD, "Первый Человек");
        House.ok(api.send(Command.post("/auth/register", first, UserView.class)));
        fillRegistration(House.PASSWORD, House.PASSWORD);
        model.register();
        assertInstanceOf(SignInState.SigningIn.class, model.state().get());
        assertEquals(
                "Администратор уже создан. Войдите под своим именем.",
                model.trouble().get());
    }

    @Test
    void wrongPasswordIsSaidInWords() {
        open(House.withAdmin(folder.resolve("server")));
        assertInstanceOf(SignInState.SigningIn.class, model.state().get());
        signIn("olga", "not the password");
        assertFalse(model.trouble().get().isEmpty());
        assertNull(signIn.person().get());
        signIn("olga", House.PASSWORD);
        assertNotNull(signIn.person().get());
    }

    @Test
    void managerIsLetInAndAWaiterIsToldWhereTheirWorkIs() {
        open(House.withAdmin(folder.resolve("server")));
        String user = "{\"username\": \"%s\", \"full_name\": \"%s\", \"role\": \"%s\", \"password\": \""
                + House.PASSWORD + "\"}";
        house.post("/users", user.formatted("maria", "Мария Соколова", "manager"), UserView.class);
        house.post("/users", user.formatted("anna", "Анна Кузнецова", "waiter"), UserView.class);
        signIn("anna", House.PASSWORD);
        assertNull(signIn.person().get());
        assertTrue(
                model.trouble().get().startsWith("Анна Кузнецова, консоль открыта"),
                model.trouble().get());
        signIn("maria", House.PASSWORD);
        assertNotNull(signIn.person().get());
    }

    @Test
    void serverThatIsAwayIsSaidWithTheWayToAskAgain() {
        open(House.withAdmin(folder.resolve("server")));
        house.close();
        model.check();
        assertInstanceOf(SignInState.Unreachable.class, model.state().get());
    }
}
