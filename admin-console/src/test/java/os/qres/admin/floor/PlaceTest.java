package os.qres.admin.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlaceTest {
    private final Place place = new Place(100, 100, 120, 80);

    @Test
    void tableSnapsToTheGrid() {
        assertEquals(new Place(340, 210, 120, 80), place.at(338.2, 206));
    }

    @Test
    void tableStaysOnThePlan() {
        assertEquals(new Place(0, 0, 120, 80), place.at(-50, -1));
        assertEquals(new Place(880, 620, 120, 80), place.at(5000, 5000));
    }

    @Test
    void tableWiderThanThePlanStandsAtItsEdge() {
        assertEquals(0, new Place(0, 0, 1200, 80).at(300, 0).x());
    }

    @Test
    void arrowKeyMovesByOneStep() {
        assertEquals(new Place(110, 90, 120, 80), place.by(1, -1));
    }
}
