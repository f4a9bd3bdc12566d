package os.qres.pos.floor;

import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.house.Person;
import os.qres.terminal.theme.Icons;

/// The switch between one's own section and all tables, for who may the way to say whose each section is, and the
/// way to the bookings.
final class SectionBar extends HBox {
    private final ToggleButton mine;
    private final ToggleButton all;

    SectionBar(FloorViewModel floor, Desk desk) {
        getStyleClass().add("section-bar");
        mine = choice(desk, "sections-mine", "floor.mine", Icons.PERSON, () -> floor.showMine(true));
        all = choice(desk, "sections-all", "floor.all", Icons.PEOPLE, () -> floor.showMine(false));
        Person person = desk.house().person().get();
        if (person != null && person.everyTable()) {
            Button staff = Fxml.whole(new Button(desk.texts().get("floor.sections"), Icons.PEOPLE.node()));
            staff.setId("sections");
            staff.setOnAction(_ -> new SectionsDialog(desk).open());
            getChildren().add(staff);
        }
        Button bookings = Fxml.whole(new Button(desk.texts().get("bookings.title"), Icons.TABLE_BOOKED.node()));
        bookings.setId("bookings");
        bookings.setOnAction(_ -> new BookingScreens(desk).bookings());
        getChildren().addAll(mine, all, bookings);
    }

    private static ToggleButton choice(Desk desk, String id, String key, Icons icon, Runnable action) {
        ToggleButton button = Fxml.whole(new ToggleButton(desk.texts().get(key), icon.node()));
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    void show(FloorView view) {
        for (ToggleButton button : new ToggleButton[] {mine, all}) {
            button.setVisible(view.hasOwn());
            button.setManaged(view.hasOwn());
        }
        mine.setSelected(view.mineOnly());
        all.setSelected(!view.mineOnly());
    }
}
