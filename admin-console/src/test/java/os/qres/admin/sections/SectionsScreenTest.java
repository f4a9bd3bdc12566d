package os.qres.admin.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.house.ConsoleRun;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.SectionView;
import os.qres.model.floor.TableView;
import os.qres.test.screen.Screen;

/// Sections are drawn in the console; its pictures are `target/screens/sections-*.png`.
class SectionsScreenTest {
    @TempDir
    Path folder;

    @Test
    void aSectionIsMadeOfALocationsTables() {
        try (House house = Restaurant.open(folder.resolve("server"))) {
            SectionsViewModel model = new SectionsViewModel(house.desk(new House.Listener()), () -> "en");
            model.refresh();
            model.editor().create();
            model.form().name.text().set("У окна");
            model.editor().save();
            assertFalse(model.form().location.error().get().isEmpty(), "where is it?");
            List<TableView> tables = house.list("/tables", TableView.class);
            TableView table = tables.getFirst();
            model.form().location.value().set(table.locationId());
            assertEquals(table.id(), model.tableOptions().getFirst().value());
            model.form().tables.value().set(List.of(table.id()));
            model.editor().save();
            SectionView made = house.list("/sections", SectionView.class).getFirst();
            assertEquals("У окна", made.name());
            assertEquals(List.of(table.id()), made.tableIds());
        }
    }

    @Test
    void theSectionsArePaintedInBothLanguagesAndThemes() {
        try (House house = Restaurant.open(folder.resolve("server"))) {
            LocationView hall = house.list("/locations", LocationView.class).getFirst();
            List<Integer> tables = house.list("/tables", TableView.class).stream()
                    .filter(table -> Integer.valueOf(hall.id()).equals(table.locationId()))
                    .map(TableView::id)
                    .toList();
            make(house, hall, "У окна", "Window", tables.subList(0, 2));
            make(house, hall, "В глубине", "Back", tables.subList(2, tables.size()));
            ConsoleRun.pictures(house, folder, "sections", SectionsScreenTest::ready);
        }
    }

    private static void make(House house, LocationView where, String name, String english, List<Integer> tables) {
        String json =
                "{\"location_id\":%d,\"name\":\"%s\",\"table_ids\":%s,\"translations\":{\"en\":{\"name\":\"%s\"}}}";
        house.post("/sections", json.formatted(where.id(), name, tables, english), SectionView.class);
    }

    private static void ready(ConsoleRun run, String language) {
        Screen screen = run.screen();
        run.signIn("olga");
        screen.click("#section-sections");
        String window = language.equals("ru") ? "У окна" : "Window";
        screen.until("the list is there", () -> screen.sees(window));
        screen.clickText(window);
        screen.until("the section is shown", () -> screen.shows("#remove"));
    }
}
