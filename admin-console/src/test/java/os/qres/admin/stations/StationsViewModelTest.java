package os.qres.admin.stations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.editor.Book;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Shelf;
import os.qres.admin.house.House;
import os.qres.model.kitchen.StationView;
import os.qres.model.kitchen.TicketLimit;
import os.qres.model.orders.OrderType;

class StationsViewModelTest {
    @TempDir
    Path folder;

    private House house;
    private StationsViewModel model;

    @BeforeEach
    void open() {
        house = House.withAdmin(folder);
        Desk desk = house.desk(new House.Listener());
        model = new StationsViewModel(
                desk,
                () -> "en",
                new Shelf<>(desk, Book.of("/stations", StationView.class, StationView::id, StationView::name)));
        model.refresh();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private StationView station(String name) {
        return model.editor().shelf().all().stream()
                .filter(station -> station.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void add(int late) {
        model.editor().create();
        StationForm form = model.form();
        form.name.text().set("Гриль");
        form.volume.value().set(40);
        form.limits.value().set(List.of(new TicketLimit(OrderType.DINE_IN, 8, late)));
        model.editor().save();
    }

    @Test
    void aStationIsMadeWithItsRules() {
        add(15);
        StationView grill = station("Гриль");
        assertEquals(40, grill.volume());
        assertEquals(List.of(new TicketLimit(OrderType.DINE_IN, 8, 15)), grill.limits());
    }

    @Test
    void lateBeforeWarningIsNamedAtTheLimits() {
        add(5);
        assertFalse(model.form().limits.error().get().isEmpty());
    }

    @Test
    void aStationGoesOutOfUseAndComesBack() {
        add(15);
        model.editor().remove(station("Гриль"), () -> {});
        model.refresh();
        assertFalse(station("Гриль").isActive());
        model.activate(station("Гриль"));
        model.refresh();
        assertEquals(true, station("Гриль").isActive());
    }
}
