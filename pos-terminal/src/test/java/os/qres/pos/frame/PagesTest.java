package os.qres.pos.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import os.qres.test.screen.Fx;

/// Rows of 100 px, a page of 350 px: three to a page, two where the pager stands.
class PagesTest {
    private static final double ROW = 100;

    private Pages pages = Fx.get(() -> new Pages("test", 0));

    @BeforeEach
    void make() {
        pages = Fx.get(() -> new Pages("test", 0));
    }

    @Test
    void whatFitsHasNoPager() {
        assertEquals(List.of(0, 1, 2), shown(rows(3)));
        assertFalse(Fx.get(() -> button("next").getParent().isVisible()));
    }

    @Test
    void itBeginsAtTheFirstPageAndIsTurned() {
        assertEquals(List.of(0, 1, 2), shown(rows(8)));
        turn("next");
        assertEquals(List.of(3, 4, 5), shown());
        turn("next");
        assertEquals(List.of(6, 7), shown());
        assertEquals(true, Fx.get(() -> button("next").isDisabled()));
    }

    @Test
    void fromTheEndTheLastPageIsFullAndStaysWhenMoreIsAdded() {
        Fx.get(() -> pages.fromEnd());
        assertEquals(List.of(5, 6, 7), shown(rows(8)));
        turn("back");
        assertEquals(List.of(2, 3, 4), shown());
        turn("back");
        assertEquals(List.of(0, 1), shown());
        turn("next");
        turn("next");
        assertEquals(List.of(6, 7, 8), shown(rows(9)));
    }

    @Test
    void aRowIsTurnedTo() {
        List<Region> rows = rows(8);
        shown(rows);
        Fx.run(() -> pages.reveal(rows.get(6)));
        assertEquals(List.of(6, 7), shown());
        Fx.run(() -> pages.reveal(rows.getFirst()));
        assertEquals(List.of(0, 1, 2), shown());
    }

    @Test
    void aTitleIsNeverTheLastOfItsPage() {
        List<Region> rows = rows(8);
        rows.get(2).getStyleClass().add(Pages.TITLE);
        assertEquals(List.of(0, 1), shown(rows));
        turn("next");
        assertEquals(List.of(2, 3, 4), shown());
        Fx.get(() -> pages.fromEnd());
        Fx.run(() -> pages.reveal(rows.getLast()));
        rows.get(4).getStyleClass().add(Pages.TITLE);
        assertEquals(List.of(6, 7), shown(rows));
        turn("back");
        assertEquals(List.of(4, 5), shown());
        turn("back");
        assertEquals(List.of(1, 2, 3), shown());
    }

    @Test
    void aRowIsAtLeastAsHighAsItMustBe() {
        List<Region> rows = rows(4);
        rows.forEach(row -> row.setMinHeight(150));
        assertEquals(List.of(0, 1), shown(rows));
    }

    @Test
    void upToAHeightItIsAsHighAsItsRows() {
        Fx.run(() -> pages.upTo(450).show(rows(2)));
        assertEquals(200, Fx.get(() -> pages.prefHeight(300)));
        Fx.run(() -> pages.show(rows(8)));
        assertEquals(450, Fx.get(() -> pages.prefHeight(300)));
    }

    private static List<Region> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Region row = new Region();
                    row.setId("" + i);
                    row.setPrefHeight(ROW);
                    return row;
                })
                .toList();
    }

    private Button button(String which) {
        return (Button) pages.lookup("#test-" + which);
    }

    private void turn(String which) {
        Fx.run(() -> button(which).fire());
    }

    private List<Integer> shown(List<Region> rows) {
        Fx.run(() -> pages.show(rows));
        return shown();
    }

    private List<Integer> shown() {
        return Fx.get(() -> {
            pages.resize(300, 350);
            pages.layout();
            return pages.getChildren().stream()
                    .filter(Node::isVisible)
                    .filter(row -> row.getId() != null)
                    .map(row -> Integer.valueOf(row.getId()))
                    .toList();
        });
    }
}
