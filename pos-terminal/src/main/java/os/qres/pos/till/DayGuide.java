package os.qres.pos.till;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.model.fiscal.FiscalBacklog;
import os.qres.model.orders.OrderView;
import os.qres.model.printing.PrinterStatus;
import os.qres.model.rights.Permission;
import os.qres.model.staff.ShiftView;
import os.qres.model.till.ClosingCheck;
import os.qres.model.till.DrawerView;
import os.qres.model.till.OpenCheck;
import os.qres.model.till.WaitingCall;
import os.qres.pos.changes.AllChecks;
import os.qres.pos.draft.Outing;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.Pages;
import os.qres.pos.frame.PrintersDialog;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// What stands in the way of closing the day, each by its name and with the button that solves it. Whatever was done,
/// one comes back here, and what is left is asked for anew.
final class DayGuide extends Pages {
    private final TillViewModel till;
    private final Desk desk;
    private final Texts texts;

    DayGuide(TillViewModel till, Desk desk, ClosingCheck check) {
        super("guide");
        this.till = till;
        this.desk = desk;
        this.texts = desk.texts();
        checks(check.openChecks());
        drawers(check.openDrawers());
        calls(check.calls());
        printers(check.printers());
        fiscal(check.fiscal());
        shifts(check.shifts());
    }

    private void title(String key, boolean isDone) {
        Label label = new Label(texts.get(key), (isDone ? Icons.CHECK : Icons.WARNING).node());
        label.getStyleClass().addAll("figure-title", isDone ? "till-step-done" : "till-step-left");
        add(label);
    }

    private void row(String words, String facts, @Nullable Button button) {
        Label name = new Label(words);
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.getStyleClass().add("type-line");
        Label more = new Label(facts);
        more.setWrapText(true);
        more.setMinHeight(Region.USE_PREF_SIZE);
        more.getStyleClass().addAll("type-badge", "muted");
        VBox text = facts.isEmpty() ? new VBox(name) : new VBox(name, more);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(text);
        if (button != null) {
            row.getChildren().add(button);
        }
        row.getStyleClass().add("till-step");
        add(row);
    }

    private Button button(String id, String key, Icons icon, Runnable action) {
        Button button = Fxml.whole(new Button(texts.get(key), icon.node()));
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// By whose they are, so that all of one waiter can go to another at once.
    private void checks(List<OpenCheck> open) {
        title(open.isEmpty() ? "day.checks.none" : "day.checks", open.isEmpty());
        Map<Whose, List<OpenCheck>> byWaiter =
                open.stream().collect(Collectors.groupingBy(this::whose, LinkedHashMap::new, Collectors.toList()));
        byWaiter.forEach((whose, theirs) -> {
            row(
                    whose.name().isEmpty() ? texts.get("day.nobodys") : whose.name(),
                    texts.count("day.theirs", theirs.size()),
                    theirs.stream().anyMatch(each -> known(each).isPresent()) ? handOver(whose.id()) : null);
            theirs.forEach(this::check);
        });
    }

    /// Two may have one short name.
    private record Whose(@Nullable Integer id, String name) {}

    private Whose whose(OpenCheck check) {
        Integer id = known(check).map(OrderView::waiterId).orElse(null);
        return new Whose(id, Objects.requireNonNullElse(check.waiterName(), ""));
    }

    private Button handOver(@Nullable Integer waiter) {
        var all = new AllChecks(desk, waiter, till::refresh);
        return button("hand-" + (waiter == null ? 0 : waiter), "day.hand", Icons.PEOPLE, all::ask);
    }

    private Optional<OrderView> known(OpenCheck check) {
        return Optional.ofNullable(desk.house().state().orders().get(check.orderId()));
    }

    private void check(OpenCheck check) {
        String number = texts.get("check.number", check.number());
        row(
                check.tableNumber() == null ? number : number + ", " + texts.get("table", check.tableNumber()),
                texts.get("day.owed", desk.formats().exactMoney(check.owed())),
                known(check)
                        .map(order -> button("open-" + order.id(), "day.open", Icons.FORWARD, () -> open(order)))
                        .orElse(null));
    }

    private void open(OrderView order) {
        int key = Outing.key(order);
        desk.house().lookAt(key, order.id());
        desk.way().fromDay(key);
    }

    private void drawers(List<DrawerView> drawers) {
        title(drawers.isEmpty() ? "day.drawers.none" : "day.drawers", drawers.isEmpty());
        for (DrawerView drawer : drawers) {
            row(
                    drawer.name(),
                    texts.get("day.since", Figures.moment(desk, drawer.openedAt())),
                    till.may(Permission.DRAWER)
                            ? button(
                                    "count-" + drawer.id(),
                                    "till.count",
                                    Icons.CASH,
                                    () -> DrawersFace.count(desk, till, drawer))
                            : null);
        }
    }

    private void calls(List<WaitingCall> calls) {
        if (calls.isEmpty()) {
            return;
        }
        title("day.calls", false);
        for (WaitingCall call : calls) {
            row(
                    texts.get("table", call.tableNumber()),
                    texts.get("day.call." + call.reason().name().toLowerCase(Locale.ROOT))
                            + " · "
                            + desk.formats().time(call.calledAt()),
                    button("come-" + call.tableId(), "day.come", Icons.CHECK, () -> till.come(call)));
        }
    }

    private void printers(List<PrinterStatus> printers) {
        if (printers.isEmpty()) {
            return;
        }
        title("day.printers", false);
        for (PrinterStatus printer : printers) {
            row(
                    printer.name() + " · " + PrintersDialog.words(texts, printer),
                    texts.get("printers.counts", printer.waiting(), printer.held() + printer.failed()),
                    button("printer-" + printer.id(), "day.printers.look", Icons.PRINTER, () -> new PrintersDialog(desk)
                            .then(till::refresh)
                            .open()));
        }
    }

    private void fiscal(@Nullable FiscalBacklog fiscal) {
        if (fiscal == null || fiscal.waiting() + fiscal.refused() == 0) {
            return;
        }
        title("day.fiscal", false);
        row(
                texts.get("day.fiscal.counts", fiscal.waiting(), fiscal.refused()),
                fiscal.refused() > 0 ? texts.get("day.fiscal.why") : texts.get("day.fiscal.soon"),
                fiscal.refused() > 0
                        ? button("fiscal-again", "day.fiscal.again", Icons.SEND, till::tellRegisterAgain)
                        : button("fiscal-look", "day.fiscal.look", Icons.REFRESH, till::refresh));
    }

    private void shifts(List<ShiftView> shifts) {
        if (shifts.isEmpty()) {
            return;
        }
        title("day.at_work", false);
        for (ShiftView shift : shifts) {
            row(
                    shift.fullName(),
                    texts.get("day.since", Figures.moment(desk, shift.startedAt())),
                    button("out-" + shift.userId(), "day.out", Icons.CLOCK, () -> till.clockOut(shift)));
        }
    }
}
