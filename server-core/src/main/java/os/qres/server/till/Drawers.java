package os.qres.server.till;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import os.qres.model.Money;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.rights.Permission;
import os.qres.model.till.DrawerCount;
import os.qres.model.till.DrawerKind;
import os.qres.model.till.DrawerView;
import os.qres.model.till.MoveKind;
import os.qres.model.till.NewDrawer;
import os.qres.model.till.NewMove;
import os.qres.model.time.BusinessDay;
import os.qres.server.identity.Terminals;
import os.qres.server.orders.OrderEvent;
import os.qres.server.orders.Orders;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.rights.Rights;
import os.qres.server.staff.Staff;

/// The door to drawers of cash.
public final class Drawers {
    private static final String WHAT = "drawer";

    private final Ledger ledger;
    private final Staff staff;
    private final Terminals terminals;
    private final Rights rights;

    public Drawers(Orders orders, Staff staff, Terminals terminals, BusinessDay days, Rights rights) {
        this.ledger = new Ledger(orders, days);
        this.staff = staff;
        this.terminals = terminals;
        this.rights = rights;
    }

    public static List<Class<?>> entities() {
        return List.of(Drawer.class, TillEntry.class, ZReport.class);
    }

    /// Counts what is paid from now on.
    public void listen(Database database) {
        database.during(OrderEvent.PaymentReceived.class, ledger::on);
        database.during(OrderEvent.PaymentRefunded.class, ledger::on);
        database.during(OrderEvent.OrderItemStatusChanged.class, ledger::on);
        database.during(OrderEvent.Whole.class, ledger::on);
    }

    /// Those that nobody has counted yet.
    List<DrawerView> open(Reading in) {
        return views(in, Ledger.open(in), mayKnow(in));
    }

    /// @throws RefusedException not found, forbidden
    DrawerView one(Reading in, int id) {
        Drawer drawer = usable(in, id);
        return view(in, drawer, mayKnow(in));
    }

    static List<DrawerView> views(Reading in, List<Drawer> drawers, boolean mayKnow) {
        List<TillEntry> entries = Ledger.of(in, drawers.stream().map(Drawer::id).toList());
        return drawers.stream()
                .map(drawer -> drawer.view(
                        entries.stream()
                                .filter(entry -> Objects.equals(entry.drawerId(), drawer.id()))
                                .toList(),
                        mayKnow))
                .toList();
    }

    private static DrawerView view(Reading in, Drawer drawer, boolean mayKnow) {
        return views(in, List.of(drawer), mayKnow).getFirst();
    }

    /// Whether they may know of everybody's cash.
    private boolean mayKnow(Reading in) {
        return rights.allows(in, Permission.OTHERS_DRAWERS);
    }

    private Drawer usable(Reading in, int id) {
        Drawer drawer = in.find(Drawer.class, id, WHAT);
        if (!drawer.mayBeUsedBy(in.actor(), mayKnow(in))) {
            throw RefusedException.forbidden();
        }
        return drawer;
    }

    /// @throws RefusedException forbidden, drawer-open, or invalid naming `kind`, `user_id`, `opening_float`
    DrawerView open(Unit unit, NewDrawer wanted) {
        rights.require(unit, Permission.DRAWER);
        if (wanted.openingFloat().isNegative()) {
            throw RefusedException.invalid("opening_float", "{negative}");
        }
        Drawer drawer = wanted.kind() == DrawerKind.TERMINAL ? atTerminal(unit) : carried(unit, wanted);
        if (Ledger.open(unit).stream().anyMatch(drawer::isLike)) {
            throw RefusedException.conflict("drawer-open");
        }
        unit.store(drawer.opened(unit.actor().userId(), unit.now()));
        ledger.move(unit, drawer, TimeOrderedUuid.next(), MoveKind.FLOAT, wanted.openingFloat(), "");
        return told(unit, drawer);
    }

    private Drawer atTerminal(Unit unit) {
        Integer terminal = unit.actor().terminalId();
        if (terminal == null) {
            throw RefusedException.invalid("kind", "{needs-terminal}");
        }
        return Drawer.ofTerminal(terminal, terminals.view(unit, terminal).name());
    }

    private Drawer carried(Unit unit, NewDrawer wanted) {
        Integer own = unit.actor().userId();
        Integer user = wanted.userId() == null ? own : wanted.userId();
        if (user == null) {
            throw RefusedException.invalid("user_id", "{required}");
        }
        if (!user.equals(own) && !mayKnow(unit)) {
            throw RefusedException.forbidden();
        }
        String name =
                staff.name(unit, user).orElseThrow(() -> RefusedException.invalid("user_id", "{unknown-reference}"));
        return Drawer.ofWaiter(user, name);
    }

    /// Cash comes in or goes out beside the checks, or a drawer is opened and nothing does.
    /// @throws RefusedException not found, forbidden, drawer-closed, or invalid naming `kind`, `amount`
    DrawerView move(Unit unit, int id, NewMove wanted) {
        boolean isNoSale = wanted.kind() == MoveKind.NO_SALE;
        rights.require(unit, isNoSale ? Permission.NO_SALE : Permission.DRAWER);
        Drawer drawer = usable(unit, id);
        if (wanted.kind() == MoveKind.FLOAT) {
            throw RefusedException.invalid("kind", "{float-once}");
        }
        int sign = wanted.amount().compareTo(Money.ZERO);
        if (isNoSale ? sign != 0 : sign <= 0) {
            throw RefusedException.invalid("amount", "{out-of-range}");
        }
        drawer.requireOpen();
        UUID ref = wanted.clientRef() == null ? TimeOrderedUuid.next() : wanted.clientRef();
        boolean isNew = ledger.move(
                unit,
                drawer,
                ref,
                wanted.kind(),
                wanted.amount(),
                wanted.reason().strip());
        if (!isNew) {
            return view(unit, drawer, mayKnow(unit));
        }
        if (drawer.isOfTerminal(unit.actor().terminalId())) {
            unit.emit(new TillEvent.DrawerOpened(
                    id, wanted.kind(), wanted.reason().strip()));
        }
        return told(unit, drawer);
    }

    /// Ends it with what somebody has counted, and says then what should be there.
    /// @throws RefusedException not found, stale, forbidden, drawer-closed, or invalid naming `counted`
    DrawerView count(Unit unit, int id, DrawerCount wanted) {
        rights.require(unit, Permission.DRAWER);
        Drawer drawer = usable(unit, id);
        unit.expects(drawer.version());
        if (wanted.counted().isNegative()) {
            throw RefusedException.invalid("counted", "{negative}");
        }
        drawer.requireOpen();
        Money should =
                Ledger.of(unit, List.of(id)).stream().map(TillEntry::cash).reduce(Money.ZERO, Money::plus);
        drawer.count(wanted.counted(), should, unit.actor().userId(), unit.now());
        return told(unit, drawer);
    }

    private DrawerView told(Unit unit, Drawer drawer) {
        unit.session().flush();
        DrawerView whole = view(unit, drawer, true);
        unit.emit(new TillEvent.DrawerChanged(whole));
        return mayKnow(unit) ? whole : view(unit, drawer, false);
    }
}
