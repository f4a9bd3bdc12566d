package os.qres.admin.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;
import os.qres.admin.house.House;
import os.qres.model.menu.IngredientView;

/// With ingredients, the simplest objects that there are, on a real server.
class EditorTest {
    static final class NameForm extends Form<IngredientView> {
        final TextEntry<IngredientView> name =
                words("name", IngredientView::name).required();
        final TextEntry<IngredientView> description = words("description", IngredientView::description);
    }

    @TempDir
    Path folder;

    private final House.Listener listener = new House.Listener();
    private final NameForm form = new NameForm();
    private House house;
    private Editor<IngredientView> editor;

    @BeforeEach
    void open() {
        house = House.withAdmin(folder);
        house.post("/ingredients", "{\"name\": \"Укроп\"}", IngredientView.class);
        house.post("/ingredients", "{\"name\": \"Сельдерей\"}", IngredientView.class);
        Book<IngredientView> book =
                Book.of("/ingredients", IngredientView.class, IngredientView::id, IngredientView::name);
        Desk desk = house.desk(listener);
        editor = new Editor<>(desk, new Shelf<>(desk, book), form);
        editor.shelf().refresh();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private IngredientView shown(String name) {
        return editor.shelf().all().stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void elsewhere(String name, String json) {
        house.patch("/ingredients/" + shown(name).id(), json, IngredientView.class);
    }

    @Test
    void listIsInOrderAndFilteredAsOneTypes() {
        assertEquals("Сельдерей", editor.shelf().shown().getFirst().name());
        editor.shelf().query().set("укр");
        assertEquals(1, editor.shelf().shown().size());
        assertEquals("Укроп", editor.shelf().shown().getFirst().name());
        editor.shelf().query().set("ананас");
        assertInstanceOf(ShelfState.NoneFound.class, editor.shelf().state().get());
        editor.shelf().query().set("");
        assertEquals(2, editor.shelf().shown().size());
    }

    @Test
    void savedChangeIsInTheListAndOnTheServer() {
        editor.select(shown("Укроп"));
        form.name.text().set("Петрушка");
        editor.save();
        assertEquals("Петрушка", shown("Петрушка").name());
        assertEquals(
                1,
                house.list("/ingredients?search=Петрушка", IngredientView.class).size());
        assertFalse(editor.isDirty());
        assertEquals("Сохранено: Петрушка", listener.said().getLast());
    }

    @Test
    void newObjectIsMadeAndShown() {
        editor.create();
        form.name.text().set("Базилик");
        editor.save();
        assertEquals("Базилик", editor.present().orElseThrow().name());
        assertEquals(3, editor.shelf().all().size());
    }

    @Test
    void staleVersionShowsTheNewDataAndKeepsWhatIsTyped() {
        editor.select(shown("Укроп"));
        elsewhere("Укроп", "{\"description\": \"свежий\"}");
        form.name.text().set("Укроп молодой");
        editor.save();
        assertTrue(
                editor.notice().get().startsWith("Данные изменились"),
                editor.notice().get());
        assertEquals("свежий", form.description.text().get());
        assertEquals("Укроп молодой", form.name.text().get());
        editor.save();
        assertEquals("", editor.notice().get());
        assertEquals("свежий", shown("Укроп молодой").description());
    }

    @Test
    void listRefreshedByAnEventKeepsWhatIsTyped() {
        editor.select(shown("Укроп"));
        form.name.text().set("Укроп молодой");
        elsewhere("Укроп", "{\"description\": \"свежий\"}");
        editor.shelf().refresh();
        assertEquals("Укроп молодой", form.name.text().get());
        assertEquals("свежий", form.description.text().get());
        assertTrue(editor.notice().get().startsWith("Данные изменились"));
    }

    @Test
    void listRefreshedByAnEventShowsTheNewDataWhereNothingIsTyped() {
        editor.select(shown("Укроп"));
        elsewhere("Укроп", "{\"description\": \"свежий\"}");
        editor.shelf().refresh();
        assertEquals("свежий", form.description.text().get());
        assertEquals("", editor.notice().get());
    }

    @Test
    void objectRemovedElsewhereLeavesWhatIsTyped() {
        editor.select(shown("Укроп"));
        form.name.text().set("Укроп молодой");
        house.delete("/ingredients/" + shown("Укроп").id());
        editor.shelf().refresh();
        assertEquals("Укроп молодой", form.name.text().get());
        assertTrue(editor.notice().get().startsWith("Эту запись уже удалили"));
    }

    @Test
    void refusedFieldIsMarked() {
        editor.select(shown("Укроп"));
        form.name.text().set("У".repeat(101));
        editor.save();
        assertFalse(form.name.error().get().isEmpty());
        assertEquals("Проверьте отмеченные поля.", editor.notice().get());
        assertEquals(
                "Укроп",
                house.get("/ingredients/" + editor.present().orElseThrow().id(), IngredientView.class)
                        .name());
    }

    @Test
    void leavingUnsavedChangesAsks() {
        editor.select(shown("Укроп"));
        form.name.text().set("Петрушка");
        editor.select(shown("Сельдерей"));
        assertEquals("Есть несохранённые изменения", listener.question().title());
        assertEquals("Укроп", editor.present().orElseThrow().name(), "stays until answered");
        listener.answer("leave-drop");
        assertEquals("Сельдерей", editor.present().orElseThrow().name());
        assertEquals("Сельдерей", form.name.text().get());
    }

    @Test
    void leavingMaySaveFirst() {
        editor.select(shown("Укроп"));
        form.name.text().set("Петрушка");
        editor.select(shown("Сельдерей"));
        listener.answer("leave-save");
        assertEquals("Сельдерей", editor.present().orElseThrow().name());
        assertEquals("Петрушка", shown("Петрушка").name());
    }

    @Test
    void leavingUntouchedAsksNothing() {
        editor.select(shown("Укроп"));
        editor.select(shown("Сельдерей"));
        assertEquals(0, listener.waiting());
    }

    @Test
    void serverThatIsAwayIsSaidInWords() {
        editor.select(shown("Укроп"));
        form.name.text().set("Петрушка");
        house.close();
        editor.save();
        assertTrue(editor.notice().get().startsWith("Сервер не отвечает"));
        assertEquals("Петрушка", form.name.text().get());
        Shelf<IngredientView> other = new Shelf<>(editor.desk(), editor.shelf().book());
        other.refresh();
        assertInstanceOf(ShelfState.Failed.class, other.state().get());
    }

    @Test
    void emptyListSaysSo() {
        house.delete("/ingredients/" + shown("Укроп").id());
        house.delete("/ingredients/" + shown("Сельдерей").id());
        editor.shelf().refresh();
        assertInstanceOf(ShelfState.Empty.class, editor.shelf().state().get());
    }
}
