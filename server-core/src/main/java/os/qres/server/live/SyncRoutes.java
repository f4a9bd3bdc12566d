package os.qres.server.live;

import java.util.List;
import os.qres.model.bookings.BookingView;
import os.qres.model.live.Crew;
import os.qres.model.live.Snapshot;
import os.qres.server.bookings.Bookings;
import os.qres.server.floor.Floor;
import os.qres.server.floor.Sections;
import os.qres.server.kitchen.Kitchen;
import os.qres.server.kitchen.Stations;
import os.qres.server.menu.Menu;
import os.qres.server.orders.Orders;
import os.qres.server.payments.Payments;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.events.DomainEvent.Audience;
import os.qres.server.platform.events.EventLog;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Route;
import os.qres.server.prices.PriceLists;
import os.qres.server.rights.Rights;
import os.qres.server.settings.AttentionSettings;
import os.qres.server.settings.BillSettings;
import os.qres.server.settings.HouseSettings;
import os.qres.server.settings.ReasonSettings;
import os.qres.server.staff.Staff;

/// What a terminal begins with.
public final class SyncRoutes {
    /// The doors that a snapshot looks through.
    public record Doors(
            Floor floor,
            Sections sections,
            Bookings bookings,
            Menu menu,
            PriceLists priceLists,
            Staff staff,
            Stations stations,
            Payments payments,
            Orders orders,
            Kitchen kitchen) {}

    private final EventLog log;
    private final long epochBegan;
    private final HouseSettings house;
    private final Doors doors;

    /// @param epochBegan the last event before the log's present history
    public SyncRoutes(EventLog log, long epochBegan, HouseSettings house, Doors doors) {
        this.log = log;
        this.epochBegan = epochBegan;
        this.house = house;
        this.doors = doors;
    }

    public List<Route<?>> routes() {
        return List.of(Route.get("/sync/snapshot", Access.TERMINAL)
                .says("Everything that a terminal shows, as of one event of the live channel.")
                .gives(Snapshot.class)
                .reads((in, call) -> Answer.ok(snapshot(in, call.actor()))));
    }

    /// @param actor for a device that guests look at, nobody's order is in it
    private Snapshot snapshot(Reading in, Actor actor) {
        boolean isForGuests = actor.isForGuests();
        long seq = in.session().doReturningWork(log::lastSeq);
        return new Snapshot(
                seq,
                log.epoch(),
                epochBegan,
                in.now(),
                house.restaurant(in),
                doors.floor().locations(in),
                doors.floor().tables(in),
                doors.menu().all(in),
                doors.stations().all(in),
                doors.staff().atTerminals(in),
                doors.payments().activeMethods(in),
                isForGuests ? List.of() : doors.orders().openOrders(in),
                isForGuests ? List.of() : doors.kitchen().current(in),
                doors.priceLists().all(in),
                new Crew(
                        Rights.roles(in),
                        BillSettings.caps(in),
                        isForGuests ? List.of() : doors.sections().all(in)),
                ReasonSettings.reasons(in),
                bookings(in, actor),
                AttentionSettings.limits(in),
                BillSettings.present(in));
    }

    /// For those who hear of them later.
    private List<BookingView> bookings(Reading in, Actor actor) {
        boolean isConcerned = !actor.isForGuests() && Audience.FLOOR.includes(actor);
        return isConcerned ? doors.bookings().near(in) : List.of();
    }
}
