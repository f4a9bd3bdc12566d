package os.qres.pos.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import os.qres.model.menu.DishView;
import os.qres.pos.DemoHouse;

class DishSearchTest {
    private final MenuBook menu = new MenuBook(DemoHouse.snapshot().menu(), "ru", "Порция");
    private final DishSearch search = new DishSearch(menu);

    @Test
    void beginningsOfWordsFindADishInBothLanguages() {
        assertEquals(List.of("Борщ с говядиной"), found("бор гов"));
        assertEquals(List.of("Борщ с говядиной"), found("bee bor"));
        assertEquals(List.of("Ризотто с белыми грибами"), found("гриб риз"));
    }

    @Test
    void theMiddleOfAWordFindsNothing() {
        assertTrue(found("орщ").isEmpty());
        assertTrue(found("бор кальмар").isEmpty());
    }

    @Test
    void whatWasTypedOnTheOtherLayoutIsUnderstood() {
        assertEquals(List.of("Борщ с говядиной"), found(",jho"));
        assertEquals(found("tiram"), found("ешкфь"));
        assertEquals(List.of("Тирамису"), found("ешкфь"));
    }

    @Test
    void namesThatBeginSoComeBeforeThoseThatOnlyContainTheWord() {
        List<String> found = found("с");
        assertTrue(found.indexOf("Стейк мачете") < found.indexOf("Борщ с говядиной"), found.toString());
        assertTrue(found.contains("Борщ с говядиной"));
        assertFalse(found.contains("Кола"), "nobody typed a Latin c");
    }

    @Test
    void capitalsAndYoMakeNoDifference() {
        assertEquals(found("СВЕКЛ"), found("свёкл"));
        assertFalse(found("свёкл").isEmpty());
    }

    @Test
    void nothingTypedFindsNothing() {
        assertTrue(found(" ").isEmpty());
        assertTrue(found("!").isEmpty());
    }

    private List<String> found(String typed) {
        return search.find(typed).stream().map(DishView::name).toList();
    }
}
