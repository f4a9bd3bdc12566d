package os.qres.server.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import os.qres.model.floor.Decor;
import os.qres.model.floor.LocationDraft;
import os.qres.model.floor.SectionDraft;
import os.qres.model.floor.TableDraft;
import os.qres.model.floor.TableShape;
import os.qres.model.floor.TableView;
import os.qres.server.floor.Floor;
import os.qres.server.floor.Sections;
import os.qres.server.platform.database.Unit;

/// `locations.csv`, `decor.csv`, `tables.csv` and `sections.csv`.
final class FloorImport {
    private final Floor floor;
    private final Entry entry;
    private final Sheet locations;
    private final Sheet decor;
    private final Sheet tables;
    private final Sheet sections;
    private final Sections doors;

    FloorImport(Floor floor, Sections doors, Entry entry, Source source) {
        this.floor = floor;
        this.doors = doors;
        this.entry = entry;
        locations = source.sheet("locations.csv", "code", "name_ru", "name_en", "color");
        decor = source.sheet("decor.csv", "location", "kind", "label_ru", "label_en", "x", "y", "width", "height");
        tables = source.sheet(
                "tables.csv", "number", "location", "seats", "shape", "x", "y", "width", "height", "description_ru");
        sections = source.optional("sections.csv", "location", "name_ru", "name_en", "tables");
    }

    void fill(Unit unit) {
        Map<String, Integer> ids = fillLocations(unit);
        var numbers = new HashMap<String, Integer>();
        for (Row row : tables.rows()) {
            Integer location = row.reference("location", ids);
            var draft = new TableDraft(
                    row.number("number"),
                    row.number("seats"),
                    location,
                    null,
                    row.optional("description_ru"),
                    true,
                    row.number("x"),
                    row.number("y"),
                    row.number("width"),
                    row.number("height"),
                    row.word("shape", TableShape.class));
            if (entry.valid(row, draft) != null) {
                TableView made = entry.tried(row, () -> floor.addTable(unit, draft));
                if (made != null) {
                    numbers.put(Integer.toString(made.number()), made.id());
                }
            }
        }
        fillSections(unit, ids, numbers);
    }

    /// @param tables ids by number
    private void fillSections(Unit unit, Map<String, Integer> locations, Map<String, Integer> tables) {
        for (Row row : sections.rows()) {
            Integer location = row.reference("location", locations);
            List<Integer> ids = row.references("tables", tables);
            if (location == null) {
                continue;
            }
            var draft = new SectionDraft(location, row.own("name"), ids, row.translated("name"));
            if (entry.valid(row, draft) != null) {
                entry.tried(row, () -> doors.create(unit, draft));
            }
        }
    }

    private Map<String, Integer> fillLocations(Unit unit) {
        Map<String, List<Decor>> drawn = decorByLocation();
        var ids = new HashMap<String, Integer>();
        for (Row row : locations.rows()) {
            var draft = new LocationDraft(
                    row.own("name"),
                    null,
                    row.optional("color"),
                    true,
                    drawn.getOrDefault(row.code("code"), List.of()),
                    row.translated("name"));
            boolean fits = entry.valid(row, draft) != null;
            row.remember("code", ids, fits ? floor.addLocation(unit, draft).id() : null);
        }
        decor.rows().forEach(row -> row.reference("location", ids));
        return ids;
    }

    private Map<String, List<Decor>> decorByLocation() {
        var byLocation = new HashMap<String, List<Decor>>();
        for (Row row : decor.rows()) {
            var piece = new Decor(
                    row.code("kind"),
                    row.own("label"),
                    row.number("x"),
                    row.number("y"),
                    row.number("width"),
                    row.number("height"),
                    row.translated("label"));
            if (entry.valid(row, piece) != null) {
                byLocation
                        .computeIfAbsent(row.text("location"), _ -> new ArrayList<>())
                        .add(piece);
            }
        }
        return byLocation;
    }
}
