package os.qres.pos.floor;

import java.util.ArrayList;
import java.util.List;
import os.qres.model.floor.TableView;

/// Where the chairs stand: along the two long sides of a table, around a round one at its four sides.
final class Chairs {
    private static final int LONG = 34;
    private static final int SHORT = 8;
    private static final int AWAY = 11;

    private Chairs() {}

    static List<Spot> around(TableView table) {
        Spot t = Spot.of(table);
        List<Spot> chairs = new ArrayList<>();
        int[] sides = perSide(table);
        along(chairs, sides[0], t.x(), t.width(), t.y() - AWAY, true);
        along(chairs, sides[1], t.x(), t.width(), t.y() + t.height() + AWAY - SHORT, true);
        along(chairs, sides[2], t.y(), t.height(), t.x() - AWAY, false);
        along(chairs, sides[3], t.y(), t.height(), t.x() + t.width() + AWAY - SHORT, false);
        return chairs;
    }

    /// Above, below, left, right.
    private static int[] perSide(TableView table) {
        int seats = table.seats();
        return switch (table.shape()) {
            case ROUND -> new int[] {(seats + 3) / 4, (seats + 2) / 4, (seats + 1) / 4, seats / 4};
            case SQUARE, RECTANGLE ->
                table.height() > table.width()
                        ? new int[] {0, 0, (seats + 1) / 2, seats / 2}
                        : new int[] {(seats + 1) / 2, seats / 2, 0, 0};
            case BAR -> new int[] {0, seats, 0, 0};
        };
    }

    private static void along(List<Spot> chairs, int count, int from, int length, int across, boolean level) {
        for (int i = 0; i < count; i++) {
            int middle = from + length * (2 * i + 1) / (2 * count);
            chairs.add(
                    level
                            ? new Spot(middle - LONG / 2, across, LONG, SHORT)
                            : new Spot(across, middle - LONG / 2, SHORT, LONG));
        }
    }
}
