package os.qres.admin.floor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Option;
import os.qres.admin.editor.Book;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Editor;
import os.qres.admin.editor.Shelf;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.TableView;

/// Locations and their tables: one location's are listed and drawn, one table is being changed.
public final class FloorViewModel {
    private final Desk desk;
    private final Supplier<String> language;
    private final LocationForm locationForm;
    private final TableForm tableForm = new TableForm();
    private final Editor<LocationView> locations;
    private final Editor<TableView> tables;
    private final PlanMoves moves;
    private final ObjectProperty<@Nullable Integer> location = new SimpleObjectProperty<>();

    /// @param language what the restaurant's own words are translated into
    FloorViewModel(Desk desk, Supplier<String> language) {
        this.desk = desk;
        this.language = language;
        this.locationForm = new LocationForm(language);
        Book<LocationView> locationBook = Book.of(
                        "/locations", LocationView.class, LocationView::id, LocationView::name)
                .inOrder(Comparator.comparingInt(LocationView::id));
        Book<TableView> tableBook = Book.of("/tables", TableView.class, TableView::id, this::title)
                .foundBy(table -> title(table) + " " + place(table))
                .inOrder(Comparator.comparingInt(TableView::number));
        this.locations = new Editor<>(desk, new Shelf<>(desk, locationBook), locationForm);
        this.tables = new Editor<>(desk, new Shelf<>(desk, tableBook), tableForm);
        this.moves = new PlanMoves(desk, tables);
        location.subscribe(wanted -> tables.shelf().only().set(table -> isAt(table, wanted)));
        locations.shelf().onChange(this::keepLocation);
    }

    Desk desk() {
        return desk;
    }

    String language() {
        return language.get();
    }

    Editor<LocationView> locations() {
        return locations;
    }

    LocationForm locationForm() {
        return locationForm;
    }

    Editor<TableView> tables() {
        return tables;
    }

    TableForm tableForm() {
        return tableForm;
    }

    PlanMoves moves() {
        return moves;
    }

    /// The location that is listed and drawn; null before the first is there.
    ObjectProperty<@Nullable Integer> location() {
        return location;
    }

    Optional<LocationView> chosenLocation() {
        return Optional.ofNullable(location.get()).flatMap(locations.shelf()::byId);
    }

    /// The tables that the plan shows.
    List<TableView> drawn() {
        return tables.shelf().all().stream()
                .filter(table -> isAt(table, location.get()))
                .toList();
    }

    String title(TableView table) {
        return desk.texts().get("table.title", table.number());
    }

    String name(LocationView view) {
        return desk.formats().name(view.name(), view.translations());
    }

    List<Option<@Nullable Integer>> locationOptions() {
        List<Option<@Nullable Integer>> options = new ArrayList<>();
        locations.shelf().all().forEach(one -> options.add(new Option<>(one.id(), name(one))));
        return options;
    }

    /// A new table begins in the location that is drawn, with the next number.
    void create() {
        tables.leave(() -> {
            tables.create();
            tableForm.location.value().set(location.get());
            int next = tables.shelf().all().stream()
                            .mapToInt(TableView::number)
                            .max()
                            .orElse(0)
                    + 1;
            tableForm.number.text().set(Integer.toString(next));
        });
    }

    void refresh() {
        locations.shelf().refresh();
        tables.shelf().refresh();
    }

    private String place(TableView table) {
        return Optional.ofNullable(table.locationId())
                .flatMap(locations.shelf()::byId)
                .map(this::name)
                .orElse("");
    }

    private static boolean isAt(TableView table, @Nullable Integer wanted) {
        return wanted == null || wanted.equals(table.locationId());
    }

    private void keepLocation(List<LocationView> now) {
        boolean there = now.stream().anyMatch(one -> Integer.valueOf(one.id()).equals(location.get()));
        if (!there) {
            location.set(now.isEmpty() ? null : now.getFirst().id());
        }
    }
}
