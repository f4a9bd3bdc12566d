package os.qres.server.floor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import os.qres.model.floor.CallReason;
import os.qres.model.floor.LocationDraft;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.TableDraft;
import os.qres.model.floor.TableView;
import os.qres.server.floor.FloorEvent.FloorChanged;
import os.qres.server.floor.FloorEvent.GuestCall;
import os.qres.server.floor.FloorEvent.TableStatusChanged;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.http.TwoNames;
import os.qres.server.platform.problem.RefusedException;

/// The rooms and their tables: where they stand, which code leads to them, and which order holds them.
public final class Floor {
    public static List<Class<?>> entities() {
        return List.of(Location.class, DiningTable.class, Section.class);
    }

    /// All locations in the order they were made, deactivated ones too.
    public List<LocationView> locations(Reading reading) {
        Map<Integer, Long> counts =
                reading
                        .list(DiningTable.class, "from DiningTable t where t.isActive and t.locationId is not null")
                        .stream()
                        .collect(Collectors.groupingBy(t -> t.locationId, Collectors.counting()));
        return reading.list(Location.class, "from Location l order by l.id").stream()
                .map(l -> l.view(counts.getOrDefault(l.id, 0L).intValue()))
                .toList();
    }

    /// @throws RefusedException not found
    public LocationView location(Reading reading, int id) {
        return view(reading, reading.find(Location.class, id, "location"));
    }

    public boolean hasLocation(Reading reading, int id) {
        return reading.session().find(Location.class, id) != null;
    }

    /// Where a table stands; nothing for one that stands in no location.
    public @Nullable Integer locationOf(Reading reading, int tableId) {
        return table(reading, tableId).locationId();
    }

    public LocationView addLocation(Unit unit, LocationDraft draft) {
        Location location = unit.store(new Location(draft, unit.now()));
        unit.emitOnce(new FloorChanged());
        return view(unit, location);
    }

    /// @param patch makes the location as it shall be from the location as it is
    public LocationView changeLocation(Unit unit, int id, UnaryOperator<LocationDraft> patch) {
        Location location = unit.find(Location.class, id, "location");
        unit.expects(location.version);
        location.change(patch.apply(location.draft()), unit.now());
        unit.emitOnce(new FloorChanged());
        return view(unit, location);
    }

    /// Takes the location away, or only out of use while it has tables.
    /// @return the location that stays, deactivated
    public Optional<LocationView> removeLocation(Unit unit, int id) {
        Location location = unit.find(Location.class, id, "location");
        unit.expects(location.version);
        unit.emitOnce(new FloorChanged());
        if (tablesIn(unit, id).isEmpty()) {
            Sections.removeOf(unit, id);
            unit.session().remove(location);
            return Optional.empty();
        }
        location.deactivate(unit.now());
        return Optional.of(view(unit, location));
    }

    /// All tables by number, deactivated ones too.
    public List<TableView> tables(Reading reading) {
        return reading.list(DiningTable.class, "from DiningTable t order by t.number").stream()
                .map(DiningTable::view)
                .toList();
    }

    /// @throws RefusedException not found
    public TableView table(Reading reading, int id) {
        return found(reading, id).view();
    }

    /// The table in use whose printed code this is.
    public Optional<TableView> byQrCode(Reading reading, UUID code) {
        return reading.list(DiningTable.class, "from DiningTable t where t.qrCode = ?1 and t.isActive", code).stream()
                .map(DiningTable::view)
                .findFirst();
    }

    /// The codes by which guests find the tables in use, and whose each is.
    public Map<UUID, Integer> qrCodes(Reading reading) {
        return reading.list(DiningTable.class, "from DiningTable t where t.isActive").stream()
                .map(DiningTable::view)
                .collect(Collectors.toMap(TableView::qrCode, TableView::id));
    }

    /// The open order that holds the table, if there is such a table and such an order.
    public OptionalInt currentOrder(Reading reading, int tableId) {
        DiningTable table = reading.session().find(DiningTable.class, tableId);
        return table == null ? OptionalInt.empty() : table.currentOrder();
    }

    /// @throws RefusedException taken, when another table has that number
    public TableView addTable(Unit unit, TableDraft draft) {
        Integer locationId = locationId(unit, null, draft);
        requireFreeNumber(unit, null, draft.number());
        DiningTable table = unit.store(new DiningTable(draft, locationId, unit.now()));
        unit.emitOnce(new FloorChanged());
        return view(unit, table);
    }

    /// @param patch makes the table as it shall be from the table as it is
    /// @throws RefusedException taken, when another table has that number; `table-busy`, when it is to go out of
    /// use while an open order holds it
    public TableView changeTable(Unit unit, int id, UnaryOperator<TableDraft> patch) {
        DiningTable table = found(unit, id);
        unit.expects(table.version);
        TableDraft draft = patch.apply(table.draft());
        Integer locationId = locationId(unit, table.locationId, draft);
        requireFreeNumber(unit, id, draft.number());
        if (table.isActive && Boolean.FALSE.equals(draft.isActive())) {
            table.markOccupied(false, unit.now());
        }
        table.change(draft, locationId, unit.now());
        unit.emitOnce(new FloorChanged());
        return view(unit, table);
    }

    /// Takes the table away, or only out of use when orders or bookings tell of it.
    /// @return the table that stays, deactivated
    /// @throws RefusedException `table-busy` while an open order holds it
    public Optional<TableView> removeTable(Unit unit, int id) {
        DiningTable table = found(unit, id);
        unit.expects(table.version);
        table.markOccupied(false, unit.now());
        unit.emitOnce(new FloorChanged());
        if (!table.hasHistory) {
            unit.session().remove(table);
            return Optional.empty();
        }
        table.deactivate(unit.now());
        return Optional.of(view(unit, table));
    }

    /// Makes a new code for the table; the one before leads nowhere from then on.
    public TableView rotateCode(Unit unit, int id) {
        DiningTable table = found(unit, id);
        unit.expects(table.version);
        table.rotateCode(unit.now());
        unit.emitOnce(new FloorChanged());
        return view(unit, table);
    }

    /// Seats guests who have not ordered yet, or frees the table.
    /// @throws RefusedException `table-busy` when an open order holds it
    public TableView markOccupied(Unit unit, int id, boolean occupied) {
        DiningTable table = found(unit, id);
        unit.expects(table.version);
        table.markOccupied(occupied, unit.now());
        return told(unit, table);
    }

    /// Calls a waiter to the table, or asks for the bill. The same again within a minute is no news, and a waiter
    /// who brings the bill need not be called besides.
    public CallOutcome call(Unit unit, int id, CallReason reason) {
        DiningTable table = found(unit, id);
        if (!table.call(reason, unit.now())) {
            return table.isSomebodyComing(unit.now()) ? CallOutcome.COMING : CallOutcome.KNOWN;
        }
        TableView view = view(unit, table);
        unit.emit(new GuestCall(id, Objects.requireNonNull(view.callReason()), view));
        return CallOutcome.CALLED;
    }

    /// Somebody goes to the guests who have called.
    /// @param calledAt the call that is meant, if only one is: a later one stays
    public TableView answerCall(Unit unit, int id, Optional<Instant> calledAt) {
        DiningTable table = found(unit, id);
        return table.answerCall(calledAt, unit.now()) ? told(unit, table) : table.view();
    }

    /// Whether somebody has said just now that they are on their way to the table.
    public boolean isSomebodyComing(Reading reading, int id) {
        return found(reading, id).isSomebodyComing(reading.now());
    }

    /// The table that an order names.
    /// @throws RefusedException invalid for an unknown one
    public TableView named(Reading reading, int tableId) {
        return wanted(reading, tableId).view();
    }

    /// Something else refers to the table: it stays when it is removed, out of use.
    /// @throws RefusedException invalid for an unknown one
    public void referTo(Unit unit, int tableId) {
        DiningTable table = wanted(unit, tableId);
        if (!table.hasHistory) {
            table.hasHistory = true;
            told(unit, table);
        }
    }

    private static DiningTable wanted(Reading reading, int tableId) {
        DiningTable table = reading.session().find(DiningTable.class, tableId);
        if (table == null) {
            throw RefusedException.invalid("table_id", "{unknown-reference}");
        }
        return table;
    }

    /// Gives the table to the order.
    /// @throws RefusedException invalid for an unknown table, `table-inactive`, or `table-busy` with another order
    public void occupy(Unit unit, int tableId, int orderId) {
        DiningTable table = wanted(unit, tableId);
        table.occupy(orderId, unit.now());
        told(unit, table);
    }

    /// Takes the table from the order, if that order holds it.
    /// @param next another one at the same table, which holds it then
    public void leave(Unit unit, int tableId, int orderId, OptionalInt next) {
        DiningTable table = found(unit, tableId);
        if (table.currentOrder().equals(OptionalInt.of(orderId))) {
            table.leave(next, unit.now());
            told(unit, table);
        }
    }

    private static TableView told(Unit unit, DiningTable table) {
        TableView view = view(unit, table);
        unit.emit(new TableStatusChanged(view));
        return view;
    }

    private static DiningTable found(Reading reading, int id) {
        return reading.find(DiningTable.class, id, "table");
    }

    private static TableView view(Unit unit, DiningTable table) {
        unit.session().flush();
        return table.view();
    }

    private static LocationView view(Reading reading, Location location) {
        if (reading instanceof Unit unit) {
            unit.session().flush();
        }
        return location.view((int)
                tablesIn(reading, location.id).stream().filter(t -> t.isActive).count());
    }

    private static List<DiningTable> tablesIn(Reading reading, int locationId) {
        return reading.list(DiningTable.class, "from DiningTable t where t.locationId = ?1", locationId);
    }

    private static @Nullable Integer locationId(Unit unit, @Nullable Integer present, TableDraft draft) {
        Integer id = TwoNames.meant("location_id", present, draft.locationId(), draft.location());
        if (id != null && unit.session().find(Location.class, id) == null) {
            throw RefusedException.invalid("location_id", "{unknown-reference}");
        }
        return id;
    }

    private static void requireFreeNumber(Unit unit, @Nullable Integer ownId, int number) {
        boolean taken = unit.list(DiningTable.class, "from DiningTable t where t.number = ?1", number).stream()
                .anyMatch(other -> !other.id.equals(ownId));
        if (taken) {
            throw RefusedException.conflict("taken", "number");
        }
    }
}
