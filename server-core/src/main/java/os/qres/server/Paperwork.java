package os.qres.server;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import os.qres.server.floor.Floor;
import os.qres.server.health.Check;
import os.qres.server.kitchen.Stations;
import os.qres.server.orders.OrderEvent;
import os.qres.server.orders.Orders;
import os.qres.server.papers.Chits;
import os.qres.server.papers.PaperDesk;
import os.qres.server.papers.PrintHouse;
import os.qres.server.papers.PrintJobRoutes;
import os.qres.server.papers.PrintersCheck;
import os.qres.server.platform.config.ServerSettings;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.schedule.Schedule;
import os.qres.server.printing.PrintQueue;
import os.qres.server.printing.PrintShop;
import os.qres.server.printing.PrinterRoutes;
import os.qres.server.printing.Printers;
import os.qres.server.settings.HouseSettings;

/// Puts printers, their queues and what comes out of them together.
final class Paperwork implements AutoCloseable {
    private final Database database;
    private final Printers printers;
    private final PrintQueue queue;
    private final PaperDesk desk;
    private final PrintShop shop;

    Paperwork(
            Database database,
            Floor floor,
            Stations stations,
            Orders orders,
            HouseSettings house,
            ServerSettings settings,
            Clock clock) {
        this.database = database;
        ZoneId zone = settings.house().zone();
        printers = new Printers(stations::exists, floor::hasLocation);
        queue = new PrintQueue(printers);
        var here = new PrintHouse(house::restaurant, floor::locationOf, stations::name, zone);
        desk = new PaperDesk(printers, queue, orders, here);
        database.during(OrderEvent.class, new Chits(printers, queue, desk, orders, here)::on);
        shop = new PrintShop(database, printers, queue, settings.printing(), clock);
        database.afterwards(shop::hear);
    }

    Stream<List<Route<?>>> routes() {
        return Stream.of(
                new PrinterRoutes(printers, queue).routes(), new PrintJobRoutes(database, queue, desk).routes());
    }

    Check check() {
        return new PrintersCheck(database, printers)::look;
    }

    void forgetOldOn(Schedule schedule) {
        schedule.every(Duration.ofHours(1), "Forgetting old chits", shop::forget);
    }

    @Override
    public void close() {
        shop.close();
    }
}
