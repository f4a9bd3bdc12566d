package os.qres.pos.floor;

import os.qres.model.floor.TableView;

/// A rectangle in the plan's units.
record Spot(int x, int y, int width, int height) {

    static Spot of(TableView table) {
        return new Spot(table.x(), table.y(), table.width(), table.height());
    }
}
