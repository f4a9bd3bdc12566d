package os.qres.server;

import java.util.List;
import java.util.stream.Stream;
import os.qres.server.bookings.Bookings;
import os.qres.server.fiscal.FiscalDesk;
import os.qres.server.floor.Floor;
import os.qres.server.identity.Approvals;
import os.qres.server.identity.Sessions;
import os.qres.server.identity.SocketTickets;
import os.qres.server.identity.Terminals;
import os.qres.server.kitchen.Kitchen;
import os.qres.server.menu.Menu;
import os.qres.server.orders.Orders;
import os.qres.server.papers.PrintRoom;
import os.qres.server.payments.Payments;
import os.qres.server.prices.PriceLists;
import os.qres.server.printing.Printers;
import os.qres.server.reports.Reports;
import os.qres.server.rights.Rights;
import os.qres.server.security.Defence;
import os.qres.server.settings.HouseSettings;
import os.qres.server.staff.Staff;
import os.qres.server.till.Drawers;

/// What the features store. Each names its own, and nothing is found by scanning.
final class Entities {
    static final List<Class<?>> ALL = Stream.of(
                    HouseSettings.entities(),
                    Sessions.entities(),
                    SocketTickets.entities(),
                    Approvals.entities(),
                    Rights.entities(),
                    Terminals.entities(),
                    Staff.entities(),
                    Floor.entities(),
                    Bookings.entities(),
                    Menu.entities(),
                    PriceLists.entities(),
                    Orders.entities(),
                    Payments.entities(),
                    Kitchen.entities(),
                    Drawers.entities(),
                    Printers.entities(),
                    FiscalDesk.entities(),
                    PrintRoom.entities(),
                    Reports.entities(),
                    Defence.entities())
            .<Class<?>>flatMap(List::stream)
            .toList();

    private Entities() {}
}
