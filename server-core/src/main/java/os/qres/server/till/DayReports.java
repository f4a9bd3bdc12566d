package os.qres.server.till;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.FieldError;
import os.qres.model.bill.BillView;
import os.qres.model.fiscal.FiscalBacklog;
import os.qres.model.floor.CallReason;
import os.qres.model.floor.TableView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.printing.PrinterStatus;
import os.qres.model.staff.WaiterView;
import os.qres.model.till.ChainHead;
import os.qres.model.till.ClosingCheck;
import os.qres.model.till.DrawerView;
import os.qres.model.till.OpenCheck;
import os.qres.model.till.OwnShift;
import os.qres.model.till.TillReport;
import os.qres.model.till.WaitingCall;
import os.qres.model.time.BusinessDay;
import os.qres.server.floor.Floor;
import os.qres.server.menu.Menu;
import os.qres.server.orders.Bills;
import os.qres.server.orders.Orders;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.events.EventLog;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.staff.Staff;

/// The door to reports of the till: one reads what was taken since the last numbered one, the other is numbered and
/// closes the day. What is taken afterwards stands on the next.
public final class DayReports {
    private final Orders orders;
    private final Bills bills;
    private final Staff staff;
    private final Menu menu;
    private final Floor floor;
    private final BusinessDay days;
    private volatile Function<Reading, Optional<FiscalBacklog>> fiscal = _ -> Optional.empty();
    private volatile Function<Reading, List<PrinterStatus>> printers = _ -> List.of();

    public DayReports(Orders orders, Bills bills, Staff staff, Menu menu, Floor floor, BusinessDay days) {
        this.orders = orders;
        this.bills = bills;
        this.staff = staff;
        this.menu = menu;
        this.floor = floor;
        this.days = days;
    }

    /// What was sold and taken since the day was closed the last time.
    public TillReport x(Reading in) {
        return report(in, null, null, null);
    }

    /// What is to be settled before the day is closed.
    ClosingCheck check(Reading in) {
        List<OpenCheck> checks = openChecks(in);
        List<DrawerView> drawers = Drawers.views(in, Ledger.open(in), true);
        return new ClosingCheck(
                days.of(in.now()),
                checks.isEmpty() && drawers.isEmpty(),
                checks,
                drawers,
                staff.waiters(in).stream()
                        .filter(WaiterView::shiftActive)
                        .map(WaiterView::fullName)
                        .toList(),
                fiscal.apply(in).orElse(null),
                staff.shifts().open(in),
                printers.apply(in).stream().filter(DayReports::hasChits).toList(),
                calls(in));
    }

    /// @param backlog what the fiscal register has not taken; nothing where there is none
    public void registerBy(Function<Reading, Optional<FiscalBacklog>> backlog) {
        fiscal = backlog;
    }

    /// @param statuses how the printers in use are
    public void printBy(Function<Reading, List<PrinterStatus>> statuses) {
        printers = statuses;
    }

    private static boolean hasChits(PrinterStatus printer) {
        return printer.waiting() + printer.held() + printer.failed() > 0;
    }

    /// Whoever waits longest comes first.
    private List<WaitingCall> calls(Reading in) {
        return floor.tables(in).stream()
                .flatMap(table -> call(table).stream())
                .sorted(Comparator.comparing(WaitingCall::calledAt))
                .toList();
    }

    private static Optional<WaitingCall> call(TableView table) {
        CallReason reason = table.callReason();
        Instant since = table.calledAt();
        return reason == null || since == null
                ? Optional.empty()
                : Optional.of(new WaitingCall(table.id(), table.number(), reason, since));
    }

    /// What the caller has done since they came.
    OwnShift own(Reading in) {
        return OwnShifts.of(in, staff.shifts(), days, orders.openOrders(in));
    }

    private List<OpenCheck> openChecks(Reading in) {
        return orders.openOrders(in).stream()
                .filter(order -> order.paymentStatus() == PaymentStatus.UNPAID)
                .map(DayReports::openCheck)
                .toList();
    }

    private static OpenCheck openCheck(OrderView order) {
        return new OpenCheck(
                order.id(),
                order.number(),
                order.tableNumber(),
                order.waiterName(),
                order.totalPrice(),
                order.totalPrice().minus(order.paidTotal()));
    }

    /// @throws RefusedException not found
    public TillReport z(Reading in, int number) {
        return in.find(ZReport.class, number, "z-report").report();
    }

    /// The latest first.
    Page<TillReport> all(Reading in, Page.Window window) {
        long total = in.session()
                .createSelectionQuery("select count(*) from ZReport", Long.class)
                .getSingleResult();
        List<TillReport> some = in
                .session()
                .createSelectionQuery("from ZReport order by number desc", ZReport.class)
                .setFirstResult(window.skip())
                .setMaxResults(window.limit())
                .getResultList()
                .stream()
                .map(ZReport::report)
                .toList();
        return new Page<>(some, total);
    }

    /// Closes the day, with where the event log ended before.
    /// @param carriesOver whether open checks and uncounted drawers go on in the next day
    /// @throws RefusedException drawers-open, checks-open
    TillReport close(Unit unit, boolean carriesOver) {
        if (!carriesOver) {
            requireSettled(unit);
        }
        orders.endPaid(unit);
        EventLog.Head end = unit.session().doReturningWork(EventLog::head);
        ChainHead head = new ChainHead(end.seq(), end.hash());
        int number = unit.value(Integer.class, "select number from z_report order by number desc limit 1")
                        .orElse(0)
                + 1;
        Integer user = unit.actor().userId();
        String by = user == null ? null : staff.name(unit, user).orElse(null);
        TillReport report = report(unit, number, by, head);
        unit.store(new ZReport(number, Ledger.last(unit), report, head));
        unit.emit(new TillEvent.DayClosed(report));
        return report;
    }

    private void requireSettled(Reading in) {
        refuse("drawers-open", Ledger.open(in).stream().map(drawer -> Integer.toString(drawer.id())));
        refuse("checks-open", openChecks(in).stream().map(check -> Integer.toString(check.number())));
    }

    /// Names them.
    private static void refuse(String slug, Stream<String> open) {
        List<String> names = open.toList();
        if (!names.isEmpty()) {
            String sentence = "{" + slug + "} " + String.join(",", names);
            throw new RefusedException(new Refusal.Conflict(slug, List.of(new FieldError("carry_over", sentence))));
        }
    }

    private TillReport report(Reading in, @Nullable Integer number, @Nullable String by, @Nullable ChainHead head) {
        long before = in.value(Long.class, "select last_seq from z_report order by number desc limit 1")
                .orElse(0L);
        List<TillEntry> entries = Ledger.since(in, before);
        List<BillView> closed = bills.some(in, Sums.closedOrders(entries));
        var sums = new Sums(entries, closed);
        List<Integer> used = entries.stream()
                .map(TillEntry::drawerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Optional<TillEntry> first = entries.stream().findFirst();
        LocalDate day = first.map(TillEntry::businessDay).orElse(days.of(in.now()));
        return new TillReport(
                number,
                day,
                first.map(TillEntry::at).orElse(null),
                in.now(),
                by,
                Sums.closedOrders(entries).size(),
                sums.covers(),
                sums.ofChecks(OrderView::subtotal),
                sums.ofChecks(OrderView::discountTotal),
                sums.ofChecks(OrderView::serviceCharge),
                sums.ofChecks(OrderView::taxAdded),
                sums.ofChecks(OrderView::totalPrice),
                sums.comped(),
                sums.taxes(),
                sums.ofPayments(TillEntry::amount),
                sums.refunded(),
                sums.ofPayments(TillEntry::tip),
                sums.ofPayments(TillEntry::rounding),
                sums.methods(),
                sums.tips(),
                Drawers.views(in, in.some(Drawer.class, "from Drawer where id in", used), true),
                openChecks(in),
                head,
                Breakdown.of(
                        entries, closed, menu.pages(in, Breakdown.dishes(closed)), sums.tips(), new HoursOfDay(days)));
    }
}
