package os.qres.pos.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Role;
import os.qres.pos.DemoHouse;
import os.qres.pos.draft.CategoryTab;
import os.qres.pos.draft.ItemFace;
import os.qres.pos.house.Person;
import os.qres.pos.house.TestHouse;

class FavouritesTest {
    @TempDir
    Path folder;

    private TestHouse test;
    private OrderViewModel order;

    @BeforeEach
    void open() {
        test = new TestHouse(folder);
        order = opened();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void theyStandInTheFirstCategoryAndAreKeptThroughARestart() {
        mark("Тирамису");
        mark("Борщ с говядиной");
        test.close();
        test = new TestHouse(folder);
        order = opened();
        assertEquals(CategoryTab.FAVOURITES, order.state().get().tab());
        assertEquals(List.of("Тирамису", "Борщ с говядиной"), names());
    }

    @Test
    void withoutAnyTheScreenBeginsWithTheBestSellers() {
        assertEquals(
                CategoryTab.FAVOURITES, order.state().get().tabs().getFirst().id());
        assertEquals(CategoryTab.TOP, order.state().get().tab());
    }

    @Test
    void whatIsTakenAwayLeavesItsPlaceToTheNextSoThatNoButtonMoves() {
        mark("Тирамису");
        mark("Борщ с говядиной");
        mark("Тирамису");
        order.chooseTab(CategoryTab.FAVOURITES);
        assertEquals(List.of("", "Борщ с говядиной"), names());
        mark("Кола");
        assertEquals(List.of("Кола", "Борщ с говядиной"), names());
    }

    @Test
    void eachIsTakenBackForAMoment() {
        mark("Тирамису");
        order.chooseTab(CategoryTab.FAVOURITES);
        assertTrue(test.said.getLast().contains("Тирамису"));
        test.undos.getLast().run();
        assertTrue(names().isEmpty());
    }

    @Test
    void anotherWaiterHasHisOwn() {
        mark("Тирамису");
        test.house.person().set(new Person(DemoHouse.ANNA + 1, "Пётр Иванов", Role.WAITER));
        order = opened();
        order.chooseTab(CategoryTab.FAVOURITES);
        assertTrue(names().isEmpty());
    }

    @Test
    void aFavouriteIsAddedAsInItsCategory() {
        mark("Рибай");
        order.chooseTab(CategoryTab.FAVOURITES);
        order.tapDish(order.state().get().items().getFirst().dishId());
        assertTrue(order.state().get().open().isPresent());
    }

    private OrderViewModel opened() {
        OrderViewModel model = new OrderViewModel(test.house, test, 12);
        model.activate();
        return model;
    }

    private void mark(String dish) {
        order.toggleFavourite(DemoHouse.dish(dish).id());
    }

    private List<String> names() {
        return order.state().get().items().stream().map(ItemFace::name).toList();
    }
}
