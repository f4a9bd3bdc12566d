package os.qres.admin.sections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Option;
import os.qres.admin.editor.Book;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Editor;
import os.qres.admin.editor.Shelf;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.SectionView;
import os.qres.model.floor.TableView;

/// The sections, and the locations and tables that they are made of.
public final class SectionsViewModel {
    private final Desk desk;
    private final Supplier<String> language;
    private final SectionForm form;
    private final Editor<SectionView> editor;
    private final Shelf<LocationView> locations;
    private final Shelf<TableView> tables;

    SectionsViewModel(Desk desk, Supplier<String> language) {
        this.desk = desk;
        this.language = language;
        this.form = new SectionForm(language);
        this.editor = new Editor<>(
                desk,
                new Shelf<>(desk, Book.of("/sections", SectionView.class, SectionView::id, SectionView::name)),
                form);
        this.locations =
                new Shelf<>(desk, Book.of("/locations", LocationView.class, LocationView::id, LocationView::name));
        this.tables = new Shelf<>(
                desk,
                Book.of("/tables", TableView.class, TableView::id, table -> Integer.toString(table.number()))
                        .inOrder(Comparator.comparingInt(TableView::number)));
    }

    Desk desk() {
        return desk;
    }

    String language() {
        return language.get();
    }

    SectionForm form() {
        return form;
    }

    Editor<SectionView> editor() {
        return editor;
    }

    String location(int id) {
        return locations
                .byId(id)
                .map(location -> desk.formats().name(location.name(), location.translations()))
                .orElse("…");
    }

    String table(int id) {
        return tables.byId(id)
                .map(table -> desk.texts().get("section.table", table.number()))
                .orElse("…");
    }

    /// @param redraw told when locations or tables are others
    void onFloor(Runnable redraw) {
        locations.onChange(_ -> redraw.run());
        tables.onChange(_ -> redraw.run());
    }

    List<Option<@Nullable Integer>> locationOptions() {
        List<Option<@Nullable Integer>> options = new ArrayList<>();
        locations.all().stream()
                .filter(LocationView::isActive)
                .forEach(location -> options.add(new Option<>(location.id(), location(location.id()))));
        return options;
    }

    /// The tables of the location that is chosen.
    List<Option<Integer>> tableOptions() {
        return tables.all().stream()
                .filter(table -> table.isActive()
                        && Objects.equals(
                                table.locationId(), form.location.value().get()))
                .map(table -> new Option<>(table.id(), table(table.id())))
                .toList();
    }

    void refresh() {
        editor.shelf().refresh();
        locations.refresh();
        tables.refresh();
    }
}
