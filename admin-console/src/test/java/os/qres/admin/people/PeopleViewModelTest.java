package os.qres.admin.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.house.Contract;
import os.qres.admin.house.House;
import os.qres.model.Role;
import os.qres.model.staff.UserDraft;
import os.qres.model.staff.UserView;

class PeopleViewModelTest {
    @TempDir
    Path folder;

    private final House.Listener listener = new House.Listener();
    private House house;
    private PeopleViewModel model;

    @BeforeEach
    void open() {
        house = House.withAdmin(folder);
        model = new PeopleViewModel(house.desk(listener));
        model.editor().shelf().refresh();
        add("anna", "Анна Кузнецова", Role.WAITER, "4719");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void add(String username, String fullName, Role role, String pin) {
        PersonForm form = model.form();
        model.editor().create();
        form.fullName.text().set(fullName);
        form.username.text().set(username);
        form.role.value().set(role);
        form.pin.text().set(pin);
        model.editor().save();
    }

    private List<String> names() {
        return model.editor().shelf().shown().stream().map(UserView::fullName).toList();
    }

    private UserView person(String username) {
        return model.editor().shelf().all().stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void addedWaiterHasAPinThatIsNeverShown() {
        assertTrue(person("anna").hasPin());
        assertEquals(Role.WAITER, person("anna").role());
        assertEquals("", model.form().pin.text().get());
    }

    @Test
    void listIsFilteredByRoleAndByWords() {
        model.role().set(Role.WAITER);
        assertEquals(List.of("Анна Кузнецова"), names());
        model.role().set(null);
        model.editor().shelf().query().set("администратор");
        assertEquals(List.of("Ольга Рябова"), names());
    }

    @Test
    void pinThatIsTooShortForAManagerIsMarkedAtItsField() {
        add("maria", "Мария Соколова", Role.MANAGER, "1234");
        assertFalse(model.form().pin.error().get().isEmpty());
        assertEquals(2, house.list("/users", UserView.class).size());
    }

    @Test
    void takenUserNameIsSaidInWords() {
        add("anna", "Анна Другая", Role.WAITER, "8821");
        assertFalse(model.editor().notice().get().isEmpty());
        assertEquals(2, house.list("/users", UserView.class).size());
    }

    @Test
    void personIsDeactivatedAfterASentenceOfWhatWillHappenAndLeavesTheList() {
        model.deactivate(person("anna"));
        assertTrue(listener.question().words().contains("не сможет войти"));
        listener.answer("deactivate-yes");
        assertEquals(List.of("Ольга Рябова"), names());
        model.inactiveToo().set(true);
        assertEquals(List.of("Ольга Рябова", "Анна Кузнецова"), names());
        model.activate(person("anna"));
        assertTrue(person("anna").isActive());
    }

    @Test
    void lastAdministratorStaysAndTheRefusalIsSaid() {
        model.editor().select(person("olga"));
        model.deactivate(person("olga"));
        listener.answer("deactivate-yes");
        assertTrue(person("olga").isActive());
        assertFalse(model.editor().notice().get().isEmpty());
    }

    @Test
    void formSpeaksTheContract() {
        Contract.assertSpeaks(new PersonForm(), UserDraft.class);
    }
}
