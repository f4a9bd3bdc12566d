package os.qres.kitchen.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ViewingTest {
    @Test
    void theDesignsPanelIsShownPixelForPixel() {
        assertEquals(1.0, new Viewing(21.5, 1, 1920, 1080).scale(), 1e-9);
    }

    @Test
    void dishesAndHeadsAreLargeEnoughOnAnyScreenFromAnyDistance() {
        for (Viewing viewing : List.of(
                new Viewing(21.5, 1, 1920, 1080),
                new Viewing(21.5, 2, 1920, 1080),
                new Viewing(32, 2, 1920, 1080),
                new Viewing(15.6, 0.8, 1280, 800),
                new Viewing(27, 1.5, 3840, 2160))) {
            Sizes sizes = new Sizes(viewing.scale());
            assertTrue(viewing.capArcMinutes(sizes.font(Face.ITEM)) >= 16, viewing.toString());
            assertTrue(viewing.capArcMinutes(sizes.font(Face.SECOND)) >= 16, viewing.toString());
            assertTrue(viewing.capArcMinutes(sizes.font(Face.TITLE)) >= 20, viewing.toString());
        }
    }

    @Test
    void aScreenWithoutSizeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Viewing(0, 1, 1920, 1080));
        assertThrows(IllegalArgumentException.class, () -> new Viewing(21.5, Double.NaN, 1920, 1080));
    }

    @Test
    void theDesignsPanelHoldsFourColumnsBesideTheTotalsAndFiveWithoutThem() {
        Sizes sizes = new Sizes(1);
        assertEquals(4, sizes.columnsIn(1581));
        assertEquals(386, sizes.columnWidth(1581));
        assertEquals(5, sizes.columnsIn(1888));
        assertEquals(1, sizes.columnsIn(10));
    }
}
