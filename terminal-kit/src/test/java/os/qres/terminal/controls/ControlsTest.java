package os.qres.terminal.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.text.Language;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

class ControlsTest {
    private final Texts texts = new Texts(Language.RU);
    private final List<String> done = new ArrayList<>();
    private final SimpleObjectProperty<ConnectionState> connection =
            new SimpleObjectProperty<>(new ConnectionState.Live());
    private Layers layers;
    private TextField field;
    private PagedGrid<Integer> grid;
    private Screen screen;

    @BeforeEach
    void open() {
        screen = Screen.showScene(() -> {
            layers = new Layers(texts);
            layers.getStyleClass().add("touch");
            Scene scene = new Scene(layers, 1280, 800);
            new Theme(Theme.Mode.LIGHT, _ -> {}).dress(scene);
            layers.show(this::gallery);
            return scene;
        });
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void commentIsTypedOnTheScreenInBothLanguages() {
        List.of("б", "е", "з").forEach(c -> screen.click("#letter-" + c));
        screen.click("#keyboard-space");
        screen.click("#keyboard-language");
        List.of("x", "x").forEach(c -> screen.click("#letter-" + c));
        screen.click("#keyboard-backspace");
        screen.click("#letter-1");
        screen.click("#keyboard-done");
        assertEquals("Без x1", Fx.get(field::getText));
        assertEquals(List.of("typed"), done);
    }

    /// However long it takes until the field is painted, which selects what is in it.
    @Test
    void whatIsTypedComesAfterTheWordsThatAreThere() {
        TextField words = Fx.get(() -> {
            TextField made = new TextField("Ещё десять");
            VBox card = new VBox(12, made, new OnScreenKeyboard(made, texts, () -> {}));
            layers.show(() -> card);
            made.requestFocus();
            made.end();
            return made;
        });
        screen.awaitFrame();
        screen.click("#letter-б");
        assertEquals("Ещё десятьб", Fx.get(words::getText));
    }

    @Test
    void whatWasPutInByAButtonHasBegunTheSentenceAndTheNextLetterIsSmall() {
        assertTrue(screen.sees("Б"));
        Fx.run(() -> {
            field.setText("Аллергия: ");
            field.end();
        });
        screen.until("the letters are small", () -> screen.sees("б"));
        List.of("б", "е", "з").forEach(c -> screen.click("#letter-" + c));
        assertEquals("Аллергия: без", Fx.get(field::getText));
        Fx.run(() -> field.setText(""));
        screen.until("a new sentence begins with a capital", () -> screen.sees("Б"));
    }

    @Test
    void whatDoesNotFitIsOnTheNextPage() {
        assertTrue(screen.sees("Блюдо 8"));
        assertFalse(screen.sees("Блюдо 9"));
        screen.click("#page-next");
        assertTrue(screen.sees("Блюдо 9"));
        assertTrue(screen.sees("2 / 2"));
        screen.click("#page-previous");
        assertTrue(screen.sees("Блюдо 1"));
    }

    @Test
    void dialogCoversTheScreenAndEscapeClosesIt() {
        Fx.run(() -> layers.open(new Dialog("Отменить чек?", new Label("Кухня уже готовит 3 блюда."))
                .action("keep", texts.get("cancel"), () -> {})
                .action("void", "Отменить чек", () -> done.add("voided"), "danger")
                .onCancel(() -> done.add("kept"))));
        screen.png(Path.of("target/screens/controls-dialog.png"));
        screen.click("#void");
        assertEquals(List.of("voided"), done);
        screen.press(KeyCode.ESCAPE);
        assertEquals(List.of("voided", "kept"), done);
        assertFalse(Fx.get(layers::isAsking));
    }

    @Test
    void aScreenThatIsTooWideCrowdsNoOtherOneOutOfTheWindow() {
        VBox other = new VBox(new Label("Кто работает?"));
        VBox wide = new VBox(new Label("Зал"));
        Fx.run(() -> {
            wide.setMinWidth(1500);
            layers.showKept("wide", () -> () -> wide);
        });
        screen.awaitFrame();
        assertEquals(0, Fx.get(() -> wide.localToScene(0, 0).getX()));
        Fx.run(() -> layers.show(() -> other));
        screen.awaitFrame();
        assertEquals(0, Fx.get(() -> other.localToScene(0, 0).getX()));
        assertEquals(1280, Fx.get(other::getWidth));
    }

    @Test
    void toastTakesBackWhatWasDone() {
        Fx.run(() -> layers.toast("Стол 12 отправлен на кухню", () -> done.add("undone")));
        screen.png(Path.of("target/screens/controls-toast.png"));
        screen.click("#toast-undo");
        assertEquals(List.of("undone"), done);
        assertFalse(screen.sees("Стол 12 отправлен на кухню"));
    }

    @Test
    void anUndoMakesWayForNothingThatIsSaidMeanwhile() {
        Fx.run(() -> layers.toast("Стол 12 отправлен на кухню", () -> done.add("first")));
        Fx.run(() -> layers.toast("Стол 7 отправлен на кухню", () -> done.add("second")));
        Fx.run(() -> layers.toast("Кухня зовёт: стол 3"));
        Fx.run(() -> layers.toast("Кухня зовёт: стол 4"));
        screen.png(Path.of("target/screens/controls-toasts.png"));
        screen.until("the last that was said", () -> screen.sees("Кухня зовёт: стол 4"));
        screen.until("not the one before", () -> !screen.sees("Кухня зовёт: стол 3"));
        assertTrue(screen.sees("Стол 12 отправлен на кухню"));
        screen.click("#toast-undo");
        screen.click("#toast-undo");
        assertEquals(List.of("second", "first"), done);
        assertTrue(screen.sees("Кухня зовёт: стол 4"));
    }

    @Test
    void connectionIsSaidInWords() {
        assertTrue(screen.sees("На связи"));
        Fx.run(() -> connection.set(new ConnectionState.Behind(8)));
        assertTrue(screen.sees("Отстаёт 8 с"));
        Fx.run(() -> connection.set(new ConnectionState.Offline(3)));
        assertTrue(screen.sees("Нет связи, ждут 3"));
        Fx.run(() -> texts.language().set(Language.EN));
        assertTrue(screen.sees("Offline, 3 waiting"));
    }

    @Test
    void screenThatLeavesIsToldOnce() {
        List<String> told = new ArrayList<>();
        Fx.run(() -> layers.show(new Told(told)));
        Fx.run(() -> layers.show(new Told(new ArrayList<>())));
        assertEquals(List.of("shown", "hidden"), told);
    }

    @Test
    void aKeptScreenIsMadeOnceUntilItIsForgotten() {
        List<String> made = new ArrayList<>();
        List<String> told = new ArrayList<>();
        Runnable plan = () -> layers.showKept("plan", () -> {
            made.add("made");
            return new Told(told);
        });
        Fx.run(plan);
        Node root = Fx.get(() -> layers.current().root());
        Fx.run(() -> layers.show(new Told(new ArrayList<>())));
        assertFalse(Fx.get(root::isVisible), "out of sight");
        Fx.run(plan);
        assertTrue(Fx.get(root::isVisible));
        assertEquals(List.of("shown", "hidden", "shown"), told);
        assertEquals(List.of("made"), made);
        Fx.run(() -> texts.language().set(Language.EN));
        assertEquals(List.of("made", "made"), made);
        assertNull(Fx.get(root::getScene), "what was kept has left the window");
        Fx.run(() -> layers.show(new Told(new ArrayList<>())));
        Fx.run(layers::forgetKept);
        Fx.run(plan);
        assertEquals(3, made.size());
    }

    @Test
    void everyKeyIsLargeEnoughForAFinger() {
        for (String id : List.of("letter-й", "letter-1", "keyboard-space", "page-next")) {
            Button key = Fx.get(() -> screen.node("#" + id, Button.class));
            assertTrue(
                    key.getWidth() >= 61 && key.getHeight() >= 61, id + " " + key.getWidth() + "×" + key.getHeight());
        }
    }

    private View gallery() {
        field = new TextField();
        grid = new PagedGrid<>(4, 2, 12, texts, i -> tile("Блюдо " + i));
        grid.setItems(IntStream.rangeClosed(1, 10).boxed().toList());
        VBox.setVgrow(grid, Priority.ALWAYS);
        Label chip = new Label("Ост. 3");
        chip.getStyleClass().addAll("chip", "warning");
        HBox top = new HBox(24, new ConnectionLight(connection, texts), new Badge(3), chip, field);
        HBox.setHgrow(field, Priority.ALWAYS);
        VBox all = new VBox(12, top, grid, new OnScreenKeyboard(field, texts, () -> done.add("typed")));
        return () -> all;
    }

    private static Button tile(String name) {
        Button tile = new Button(name);
        tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return tile;
    }

    private record Told(List<String> told, VBox root) implements View {
        Told(List<String> told) {
            this(told, new VBox());
        }

        @Override
        public void shown() {
            told.add("shown");
        }

        @Override
        public void hidden() {
            told.add("hidden");
        }
    }

    @Test
    void galleryIsDrawn() {
        screen.click("#letter-б");
        screen.png(Path.of("target/screens/controls-gallery.png"));
    }
}
