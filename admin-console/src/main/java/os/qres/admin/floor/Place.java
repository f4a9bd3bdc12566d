package os.qres.admin.floor;

import os.qres.model.floor.TableView;

/// Where a table stands on the plan, in plan units (a location's plan is 1000 × 700).
record Place(int x, int y, int width, int height) {
    static final int PLAN_WIDTH = 1000;
    static final int PLAN_HEIGHT = 700;
    /// Tables are put on a grid of this step.
    static final int STEP = 10;

    static Place of(TableView table) {
        return new Place(table.x(), table.y(), table.width(), table.height());
    }

    /// Moved to there, onto the nearest grid point that keeps the whole table on the plan.
    Place at(double newX, double newY) {
        return new Place(snap(newX, PLAN_WIDTH - width), snap(newY, PLAN_HEIGHT - height), width, height);
    }

    Place by(int columns, int rows) {
        return at(x + columns * STEP, y + rows * STEP);
    }

    private static int snap(double wanted, int most) {
        int snapped = (int) Math.round(wanted / STEP) * STEP;
        return Math.max(0, Math.min(Math.max(0, most), snapped));
    }
}
