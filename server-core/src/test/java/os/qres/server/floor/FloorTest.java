package os.qres.server.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.FieldError;
import os.qres.model.Translation;
import os.qres.model.floor.Decor;
import os.qres.model.floor.LocationDraft;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.TableDraft;
import os.qres.model.floor.TableShape;
import os.qres.model.floor.TableView;
import os.qres.server.TestDatabase;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

class FloorTest {
    @TempDir
    Path folder;

    TestDatabase house;
    Floor floor;

    @BeforeEach
    void open() throws SQLException {
        house = new TestDatabase(folder);
        floor = house.floor;
    }

    @AfterEach
    void close() throws SQLException {
        house.close();
    }

    @Test
    void aLocationKeepsItsPlanAndCountsItsTables() {
        var decor = List.of(new Decor("bar", "Бар", 0, 1, 2, 3, Map.of("en", new Translation("Bar", null))));
        LocationView hall = house.write(
                unit -> floor.addLocation(unit, new LocationDraft("Зал", null, "#1D3FB4", null, decor, null)));
        addTable(1, hall.id());

        LocationView read = house.read(in -> floor.location(in, hall.id()));

        assertEquals(decor, read.decor());
        assertEquals(1, read.tablesCount());
        assertTrue(read.isActive());
        assertEquals(List.of(read), house.read(floor::locations));
    }

    @Test
    void twoTablesCannotHaveOneNumber() {
        addTable(7, null);

        assertEquals(
                new Refusal.Conflict("taken", List.of(new FieldError("number", "{taken}"))),
                house.refused(unit -> floor.addTable(unit, draft(7, null, null))));
    }

    @Test
    void aTableKeepsItsNumberWhenItIsChangedOtherwise() {
        TableView table = addTable(7, null);

        TableView changed = house.write(
                unit -> floor.changeTable(unit, table.id(), present -> draft(present.number(), null, null)));

        assertEquals(table.version() + 1, changed.version());
        assertEquals(table.qrCode(), changed.qrCode());
    }

    @Test
    void theSeedsNameOfALocationServesAsWell() {
        int hall = addLocation("Зал").id();
        int bar = addLocation("Бар").id();
        TableView table = house.write(unit -> floor.addTable(unit, draft(1, null, hall)));
        assertEquals(hall, table.locationId());

        TableView moved = house.write(unit -> floor.changeTable(unit, table.id(), present -> draft(1, hall, bar)));

        assertEquals(bar, moved.locationId());
        assertEquals(
                Refusal.Invalid.field("location_id", "{names-differ}"),
                house.refused(unit -> floor.addTable(unit, draft(2, hall, bar))));
    }

    @Test
    void aTableInAnUnknownLocationIsRefused() {
        assertEquals(
                Refusal.Invalid.field("location_id", "{unknown-reference}"),
                house.refused(unit -> floor.addTable(unit, draft(1, 404, null))));
    }

    @Test
    void anOrderHoldsTheTableUntilItFreesIt() {
        TableView table = addTable(12, null);
        house.heard();

        run(house, unit -> floor.occupy(unit, table.id(), 5));

        TableView held = house.read(in -> floor.table(in, table.id()));
        assertTrue(held.isOccupied());
        assertEquals(5, held.currentOrderId());
        assertNotNull(held.occupiedAt());
        assertEquals(OptionalInt.of(5), house.read(in -> floor.currentOrder(in, table.id())));

        run(house, unit -> floor.leave(unit, table.id(), 6, OptionalInt.empty()));
        assertEquals(OptionalInt.of(5), house.read(in -> floor.currentOrder(in, table.id())));

        run(house, unit -> floor.leave(unit, table.id(), 5, OptionalInt.empty()));
        TableView free = house.read(in -> floor.table(in, table.id()));
        assertFalse(free.isOccupied());
        assertNull(free.occupiedAt());
        assertEquals(List.of("table_status_changed", "table_status_changed"), house.heard());
    }

    @Test
    void theTimeAtTheTableRunsFromSittingDownNotFromOrdering() {
        TableView table = addTable(12, null);
        TableView seated = house.write(unit -> floor.markOccupied(unit, table.id(), true));

        run(house, unit -> floor.occupy(unit, table.id(), 5));

        assertEquals(
                seated.occupiedAt(),
                house.read(in -> floor.table(in, table.id())).occupiedAt());
    }

    @Test
    void aTableThatAnOrderHoldsIsNeitherFreedByHandNorGivenToAnotherNorRemoved() {
        TableView table = addTable(12, null);
        run(house, unit -> floor.occupy(unit, table.id(), 5));
        var busy = new Refusal.Conflict("table-busy");

        assertEquals(busy, house.refused(unit -> floor.markOccupied(unit, table.id(), false)));
        assertEquals(busy, house.refused(unit -> nothing(() -> floor.occupy(unit, table.id(), 6))));
        assertEquals(busy, house.refused(unit -> floor.removeTable(unit, table.id())));
    }

    @Test
    void anInactiveOrUnknownTableTakesNoOrder() {
        TableView table = house.write(unit ->
                floor.addTable(unit, new TableDraft(1, 2, null, null, null, false, null, null, null, null, null)));

        assertEquals(
                new Refusal.Conflict("table-inactive", List.of(new FieldError("table_id", "{table-inactive}"))),
                house.refused(unit -> nothing(() -> floor.occupy(unit, table.id(), 5))));
        assertEquals(
                Refusal.Invalid.field("table_id", "{unknown-reference}"),
                house.refused(unit -> nothing(() -> floor.occupy(unit, 404, 5))));
    }

    @Test
    void aTableThatOrdersTellOfIsOnlyDeactivated() {
        TableView used = addTable(1, null);
        TableView unused = addTable(2, null);
        run(house, unit -> floor.occupy(unit, used.id(), 5));
        run(house, unit -> floor.leave(unit, used.id(), 5, OptionalInt.empty()));

        Optional<TableView> kept = house.write(unit -> floor.removeTable(unit, used.id()));

        assertFalse(kept.orElseThrow().isActive());
        assertEquals(Optional.empty(), house.write(unit -> floor.removeTable(unit, unused.id())));
        assertEquals(1, house.read(floor::tables).size());
    }

    @Test
    void aLocationWithTablesIsOnlyDeactivated() {
        int hall = addLocation("Зал").id();
        int bar = addLocation("Бар").id();
        addTable(1, hall);

        assertFalse(house.write(unit -> floor.removeLocation(unit, hall))
                .orElseThrow()
                .isActive());
        assertEquals(Optional.empty(), house.write(unit -> floor.removeLocation(unit, bar)));
    }

    @Test
    void aNewCodeMakesThePrintedOneLeadNowhere() {
        TableView table = addTable(1, null);

        TableView rotated = house.write(unit -> floor.rotateCode(unit, table.id()));

        assertNotEquals(table.qrCode(), rotated.qrCode());
        assertEquals(Optional.empty(), house.read(in -> floor.byQrCode(in, table.qrCode())));
        assertEquals(
                rotated, house.read(in -> floor.byQrCode(in, rotated.qrCode())).orElseThrow());
    }

    @Test
    void aChangeOfAnOutdatedTableIsRefused() {
        TableView table = addTable(1, null);
        house.write(unit -> floor.rotateCode(unit, table.id()));

        var stale = assertThrows(
                RefusedException.class,
                () -> house.writeExpecting(table.version(), unit -> floor.rotateCode(unit, table.id())));

        assertEquals(new Refusal.Stale(table.version() + 1), stale.refusal());
    }

    private LocationView addLocation(String name) {
        return house.write(unit -> floor.addLocation(unit, new LocationDraft(name, null, null, null, null, null)));
    }

    private TableView addTable(int number, @Nullable Integer locationId) {
        return house.write(unit -> floor.addTable(unit, draft(number, locationId, null)));
    }

    private static TableDraft draft(int number, @Nullable Integer locationId, @Nullable Integer location) {
        return new TableDraft(number, 4, locationId, location, "У окна", null, 10, 20, 110, 110, TableShape.ROUND);
    }

    private static void run(
            TestDatabase house, java.util.function.Consumer<os.qres.server.platform.database.Unit> work) {
        house.write(unit -> nothing(() -> work.accept(unit)));
    }

    private static boolean nothing(Runnable work) {
        work.run();
        return true;
    }
}
