package os.qres.server.menu;

import java.sql.PreparedStatement;
import os.qres.server.menu.MenuEvent.MenuChanged;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// A number that is another after every change of the menu, and never the same again, not even where a change was
/// taken back: whoever remembers something of the menu remembers the mark with it, and asks only whether it is still
/// this one. It is kept where the menu is, so that it holds for every server and for what the same transaction
/// changed.
final class MenuMark {
    private MenuMark() {}

    static int read(Reading reading) {
        return reading.value(Integer.class, "select mark from menu_mark").orElseThrow();
    }

    /// The menu has changed: says so, and gives it a new mark.
    static void changed(Unit unit) {
        unit.emitOnce(new MenuChanged());
        renew(unit);
    }

    /// Gives the menu a new mark.
    static void renew(Unit unit) {
        int next = unit.nextOf("menu_marks");
        unit.session().doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update menu_mark set mark = ?")) {
                update.setInt(1, next);
                update.executeUpdate();
            }
        });
    }
}
