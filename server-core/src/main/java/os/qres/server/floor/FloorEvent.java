package os.qres.server.floor;

import io.avaje.jsonb.Json;
import java.util.List;
import os.qres.model.floor.CallReason;
import os.qres.model.floor.TableView;
import os.qres.server.platform.events.DomainEvent;

/// What happens on the floor.
public sealed interface FloorEvent extends DomainEvent {
    /// Somebody sat down or left.
    @Json(naming = Json.Naming.LowerUnderscore)
    record TableStatusChanged(TableView table) implements FloorEvent {
        @Override
        public String subject() {
            return "table/" + table.id();
        }

        @Override
        public Audience audience() {
            return Audience.FLOOR;
        }
    }

    /// Guests call the waiter, for the first time or again, or ask for the bill.
    @Json(naming = Json.Naming.LowerUnderscore)
    record GuestCall(int tableId, CallReason reason, TableView table) implements FloorEvent {
        @Override
        public String subject() {
            return "table/" + tableId;
        }

        @Override
        public Audience audience() {
            return Audience.FLOOR;
        }
    }

    /// A section has other tables, or is somebody else's. Terminals take a new snapshot.
    @Json(naming = Json.Naming.LowerUnderscore)
    record SectionsChanged(int sectionId, List<Integer> tableIds, List<Integer> waiterIds) implements FloorEvent {
        @Override
        public String subject() {
            return "section/" + sectionId;
        }

        @Override
        public Audience audience() {
            return Audience.FLOOR;
        }
    }

    /// Rooms or tables were added, moved, renamed or removed.
    @Json(naming = Json.Naming.LowerUnderscore)
    record FloorChanged() implements FloorEvent {
        @Override
        public String subject() {
            return "floor";
        }

        @Override
        public Audience audience() {
            return Audience.FLOOR;
        }
    }
}
