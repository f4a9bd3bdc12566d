package os.qres.pos.till;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import os.qres.model.Money;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.orders.OrderView;
import os.qres.model.rights.Permission;
import os.qres.model.staff.ShiftView;
import os.qres.model.till.DrawerCount;
import os.qres.model.till.DrawerKind;
import os.qres.model.till.DrawerView;
import os.qres.model.till.MoveKind;
import os.qres.model.till.NewDrawer;
import os.qres.model.till.NewMove;
import os.qres.model.till.OwnShift;
import os.qres.model.till.WaitingCall;
import os.qres.pos.house.House;
import os.qres.pos.house.Person;
import os.qres.pos.house.TillCommands;
import os.qres.terminal.connection.Reply;

/// Drawers of cash, checks that are paid, and the end of the day. All of it is asked of the server when it is looked
/// at.
public final class TillViewModel {
    private final House house;
    private final TillCommands commands;
    private final ReadOnlyObjectWrapper<TillTab> tab;
    private final ReadOnlyObjectWrapper<TillState> state = new ReadOnlyObjectWrapper<>(new TillState.Busy());
    private CheckQuery query = CheckQuery.LATEST;
    private Consumer<String> say = _ -> {};

    public TillViewModel(House house) {
        this(house, TillTab.DRAWERS);
    }

    /// @param first what is looked at first
    public TillViewModel(House house, TillTab first) {
        this.house = house;
        this.tab = new ReadOnlyObjectWrapper<>(first);
        this.commands = new TillCommands(house.queue());
    }

    public ReadOnlyObjectProperty<TillTab> tab() {
        return tab.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<TillState> state() {
        return state.getReadOnlyProperty();
    }

    /// @param words takes sentences for the person
    public void onSay(Consumer<String> words) {
        say = words;
    }

    /// Whether the person may see the report of the moment, or close the day.
    public boolean seesDay() {
        return may(Permission.X_REPORT) || may(Permission.CLOSE_DAY);
    }

    boolean may(Permission permission) {
        return house.may(permission);
    }

    public void look(TillTab wanted) {
        tab.set(wanted);
        query = CheckQuery.LATEST;
        refresh();
    }

    /// Looks up other checks.
    void find(CheckQuery wanted) {
        query = wanted;
        refresh();
    }

    /// Asks for checks while somebody types; the list stays as it is.
    void search(String words, Consumer<Reply<List<OrderView>>> then) {
        commands.paidChecks(CheckQuery.words(words).path()).thenAccept(then);
    }

    /// Shows one of them.
    void open(OrderView check) {
        state.set(new TillState.Opened(check));
    }

    private void checks() {
        CheckQuery asked = query;
        with(commands.paidChecks(asked.path()), found -> {
            boolean hasMore = found.size() > CheckQuery.ROWS;
            List<OrderView> shown = found.stream().limit(CheckQuery.ROWS).toList();
            state.set(new TillState.Checks(shown, asked, hasMore));
        });
    }

    /// Asks anew for what is looked at.
    public void refresh() {
        state.set(new TillState.Busy());
        switch (tab.get()) {
            case DRAWERS -> with(commands.drawers(), this::drawers);
            case CHECKS -> checks();
            case DAY -> day();
        }
    }

    private void day() {
        if (!may(Permission.CLOSE_DAY)) {
            with(commands.report(), report -> state.set(new TillState.Day(report, null)));
            return;
        }
        if (!may(Permission.X_REPORT)) {
            with(commands.closing(), check -> state.set(new TillState.Day(null, check)));
            return;
        }
        with(
                commands.report(),
                report -> with(commands.closing(), check -> state.set(new TillState.Day(report, check))));
    }

    private void drawers(List<DrawerView> drawers) {
        Person person = house.person().get();
        Integer own = person == null ? null : person.id();
        with(
                commands.terminal(),
                here -> with(
                        commands.me(),
                        me -> state.set(new TillState.Drawers(
                                drawers,
                                me.shiftActive(),
                                here.id(),
                                drawers.stream()
                                        .anyMatch(each -> each.userId() != null
                                                && each.userId().equals(own))))));
    }

    private <T> void with(CompletableFuture<Reply<T>> answer, Consumer<T> then) {
        answer.thenAccept(reply -> {
            if (reply instanceof Reply.Ok<T>(T value)) {
                then.accept(value);
            } else {
                state.set(new TillState.Failed(words(reply)));
            }
        });
    }

    /// Why there is no answer.
    String words(Reply<?> reply) {
        return reply instanceof Reply.Unreachable<?>
                ? house.texts().get("till.offline")
                : house.noticeOf(reply).orElse("");
    }

    /// Does something, and shows what has become of it.
    private <T> void change(CompletableFuture<Reply<T>> answer, Consumer<T> then) {
        answer.thenAccept(reply -> {
            if (reply instanceof Reply.Ok<T>(T value)) {
                then.accept(value);
            } else {
                say.accept(words(reply));
            }
        });
    }

    public void clock(boolean here) {
        change(commands.clock(here), _ -> refresh());
    }

    /// Somebody has gone home without saying so.
    void clockOut(ShiftView shift) {
        change(commands.clockOut(shift.userId()), _ -> {
            say.accept(house.texts().get("day.out.done", shift.fullName()));
            refresh();
        });
    }

    /// Somebody goes to the guests who have called.
    void come(WaitingCall call) {
        change(
                house.commands()
                        .come(call.tableId(), call.calledAt(), house.texts().get("table", call.tableNumber())),
                _ -> refresh());
    }

    /// The fiscal register is told once more of what it has refused.
    void tellRegisterAgain() {
        change(commands.tellRegisterAgain(), _ -> refresh());
    }

    /// Asks what the person has done in this shift.
    void goHome(Consumer<OwnShift> show) {
        change(commands.ownShift(), show);
    }

    public void open(DrawerKind kind, Money openingFloat) {
        change(commands.open(new NewDrawer(kind, null, openingFloat)), _ -> refresh());
    }

    public void move(DrawerView drawer, MoveKind kind, Money amount, String reason) {
        change(commands.move(drawer.id(), new NewMove(TimeOrderedUuid.next(), kind, amount, reason)), _ -> refresh());
    }

    /// Says only afterwards what should have been there.
    public void count(DrawerView drawer, Money counted) {
        change(commands.count(drawer.id(), new DrawerCount(counted)), closed -> {
            say.accept(outcome(closed));
            refresh();
        });
    }

    private String outcome(DrawerView closed) {
        Money difference = closed.overShort() == null ? Money.ZERO : closed.overShort();
        String key =
                difference.equals(Money.ZERO) ? "till.exact" : difference.isNegative() ? "till.short" : "till.over";
        Money amount = difference.isNegative() ? Money.ZERO.minus(difference) : difference;
        return house.texts()
                .get(
                        key,
                        closed.name(),
                        house.formats().exactMoney(amount),
                        house.formats().exactMoney(closed.expected() == null ? Money.ZERO : closed.expected()));
    }

    /// Looks at the reports that have closed days.
    public void earlier() {
        with(commands.reports(), reports -> state.set(new TillState.Reports(reports)));
    }

    /// Closes the day.
    /// @param carryOver whether what is open goes on in the next one
    public void close(boolean carryOver) {
        change(commands.close(carryOver), report -> state.set(new TillState.Closed(report)));
    }
}
