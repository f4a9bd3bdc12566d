package os.qres.pos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.menu.DishView;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// A waiter looks for a dish by its name, with fingers and on a keyboard, and sets the usual ones aside.
class SearchJourneyTest {
    @TempDir
    Path folder;

    private TestHouse test;
    private Screen screen;

    @BeforeEach
    void open() {
        Fx.start();
        test = Fx.get(() -> new TestHouse(folder, DemoHouse.snapshot(), Language.RU));
        screen = Screen.showScene(() -> new TestDesk(test, Theme.Mode.LIGHT).scene(1280, 800));
        tap("#table-12");
        screen.until("the order is there", () -> screen.shows("#search"));
    }

    @AfterEach
    void close() {
        screen.close();
        Fx.run(test::close);
    }

    @Test
    void aDishIsFoundOnTheGlassAndAddedByATapWhileNoButtonMoves() {
        tap("#category-5");
        int salmon = DemoHouse.dish("Лосось на гриле").id();
        Bounds before = boundsOf("#dish-" + salmon);
        tap("#search");
        tap("#letter-т");
        tap("#letter-и");
        int tiramisu = DemoHouse.dish("Тирамису").id();
        tap("#found-" + tiramisu);
        screen.until("the search is gone", () -> !screen.shows("#search-field"));
        assertEquals(List.of(tiramisu), dishes());
        assertEquals(before, boundsOf("#dish-" + salmon));
    }

    @Test
    void typingOnAKeyboardBeginsTheSearchAndEnterAddsTheFirstDish() {
        screen.type("bee");
        screen.until("the search is there", () -> screen.shows("#search-field"));
        screen.type("f bor");
        screen.press(KeyCode.ENTER);
        screen.until("it is in the draft", () -> !dishes().isEmpty());
        assertEquals(List.of(DemoHouse.dish("Борщ с говядиной").id()), dishes());
        assertFalse(screen.shows("#search-field"));
    }

    @Test
    void aDishThatAsksOpensItsChoicesThoughTheKeyboardWasOnTheOtherLayout() {
        DishView ribeye = DemoHouse.dish("Рибай");
        tap("#search");
        screen.type("hb");
        tap("#found-" + ribeye.id());
        screen.until(
                "its sizes are there",
                () -> screen.shows("#choice-" + ribeye.variations().getFirst().id()));
    }

    @Test
    void whatIsOffIsFoundAndSaysSoAndIsNotAdded() {
        int off = DemoHouse.dish("Котлета по-киевски").id();
        Fx.run(() -> test.state.replace(TestEvening.snapshot()));
        tap("#search");
        screen.type("chicken k");
        screen.until("it is found", () -> screen.shows("#found-" + off));
        screen.press(KeyCode.ENTER);
        screen.until("the search stays", () -> screen.shows("#search-field"));
        assertTrue(dishes().isEmpty());
    }

    @Test
    void aFingerThatRestsOnADishOffersToMakeItAFavouriteAndAddsNothing() {
        tap("#category-8");
        screen.until(
                "desserts are there",
                () -> screen.shows("#dish-" + DemoHouse.dish("Тирамису").id()));
        screen.hold("Тирамису", () -> screen.shows("#dish-favourite"));
        tap("#dish-favourite");
        screen.until("it is said", () -> screen.sees("«Тирамису» в избранном"));
        assertTrue(dishes().isEmpty());
        tap("#category--1");
        tap("#dish-" + DemoHouse.dish("Тирамису").id());
        assertEquals(List.of(DemoHouse.dish("Тирамису").id()), dishes());
    }

    private List<Integer> dishes() {
        return Fx.get(() -> test.house.drafts().of(12).lines().stream()
                .map(DraftLine::dishId)
                .toList());
    }

    private Bounds boundsOf(String selector) {
        return Fx.get(() -> {
            var node = screen.node(selector, javafx.scene.control.Button.class);
            return node.localToScene(node.getBoundsInLocal());
        });
    }

    private void tap(String selector) {
        screen.until(selector + " is there", () -> screen.shows(selector));
        screen.click(selector);
    }
}
