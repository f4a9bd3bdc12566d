package os.qres.pos.house;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import os.qres.model.devices.TerminalView;
import os.qres.model.fiscal.FiscalBacklog;
import os.qres.model.orders.OrderView;
import os.qres.model.staff.ShiftChange;
import os.qres.model.staff.UserView;
import os.qres.model.till.CloseDay;
import os.qres.model.till.ClosingCheck;
import os.qres.model.till.DrawerCount;
import os.qres.model.till.DrawerView;
import os.qres.model.till.NewDrawer;
import os.qres.model.till.NewMove;
import os.qres.model.till.OwnShift;
import os.qres.model.till.TillReport;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;

/// What is asked of the till. Cash is counted with the server or not at all: nothing of it is kept for later.
public final class TillCommands {
    private static final String DRAWERS = "/till/drawers";

    private final CommandQueue queue;

    public TillCommands(CommandQueue queue) {
        this.queue = queue;
    }

    public CompletableFuture<Reply<List<DrawerView>>> drawers() {
        return queue.list(DRAWERS, DrawerView.class);
    }

    public CompletableFuture<Reply<DrawerView>> open(NewDrawer drawer) {
        return queue.ask(Command.post(DRAWERS, drawer, DrawerView.class));
    }

    public CompletableFuture<Reply<DrawerView>> move(int drawer, NewMove move) {
        return queue.ask(Command.post(DRAWERS + "/" + drawer + "/moves", move, DrawerView.class));
    }

    public CompletableFuture<Reply<DrawerView>> count(int drawer, DrawerCount count) {
        return queue.ask(Command.post(DRAWERS + "/" + drawer + "/count", count, DrawerView.class));
    }

    public CompletableFuture<Reply<TillReport>> report() {
        return queue.read("/till/x-report", TillReport.class);
    }

    public CompletableFuture<Reply<ClosingCheck>> closing() {
        return queue.read("/till/closing", ClosingCheck.class);
    }

    public CompletableFuture<Reply<TillReport>> close(boolean carryOver) {
        return queue.ask(Command.post("/till/z-reports", new CloseDay(carryOver), TillReport.class));
    }

    /// The reports that have closed a day, the latest first.
    public CompletableFuture<Reply<List<TillReport>>> reports() {
        return queue.list("/till/z-reports?limit=100", TillReport.class);
    }

    /// Checks that were paid, the latest first; of whom and of which days, the server knows.
    /// @param query number, table, days and page
    public CompletableFuture<Reply<List<OrderView>>> paidChecks(String query) {
        return queue.list("/checks/paid?" + query, OrderView.class);
    }

    /// This terminal.
    public CompletableFuture<Reply<TerminalView>> terminal() {
        return queue.read("/terminals/me", TerminalView.class);
    }

    public CompletableFuture<Reply<UserView>> me() {
        return queue.read("/auth/me", UserView.class);
    }

    /// Somebody else has gone home.
    public CompletableFuture<Reply<UserView>> clockOut(int user) {
        return queue.ask(Command.post("/users/" + user + "/shift", new ShiftChange(false), UserView.class));
    }

    public CompletableFuture<Reply<OwnShift>> ownShift() {
        return queue.read("/till/own-shift", OwnShift.class);
    }

    public CompletableFuture<Reply<FiscalBacklog>> tellRegisterAgain() {
        return queue.ask(Command.post("/fiscal-receipts/retry", FiscalBacklog.class));
    }

    /// Comes to work, or goes home.
    public CompletableFuture<Reply<UserView>> clock(boolean here) {
        return queue.ask(Command.post("/users/me/shift", new ShiftChange(here), UserView.class));
    }
}
