package os.qres.pos.changes;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.JoinedCheck;
import os.qres.model.orders.OrderView;
import os.qres.pos.draft.Outing;
import os.qres.pos.floor.TablePicker;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Leave;
import os.qres.pos.outings.OutingDialog;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.theme.Icons;

/// What can be done with the whole check: another table, other hands, courses that wait, checks that were joined.
public final class ChangesDialog {
    private final Desk desk;
    private final CheckChanges changes;
    private final FlowPane choices = new FlowPane();
    private final Dialog dialog;

    public ChangesDialog(Desk desk, CheckChanges changes, OrderView order) {
        this.desk = desk;
        this.changes = changes;
        choices.getStyleClass().add("changes-choices");
        if (order.tableId() != null) {
            choice("change-table", "changes.table", Icons.PLAN, this::pickTable);
            choice("change-covers", "changes.covers", Icons.PEOPLE, () -> new CoversDialog(desk, changes, order)
                    .open());
        }
        choice("change-note", "changes.note", Icons.ALLERGY, () -> new KitchenNoteDialog(desk, changes).open());
        Outing.of(order)
                .ifPresent(outing -> choice(
                        "change-outing", "changes.outing", Icons.EDIT, () -> new OutingDialog(desk, outing).open()));
        choice("change-lines", "changes.lines", Icons.ALSO_AT, this::chooseLines);
        choice("change-waiter", "changes.waiter", Icons.PERSON, this::pickWaiter);
        changes.heldCourses()
                .forEach(course -> choice(
                        "fire-" + course,
                        desk.texts().get("changes.fire", course),
                        Icons.TABLE_ORDERED,
                        () -> changes.fire(course, (dishes, anyway) -> OffDialog.ask(desk, dishes, anyway))));
        if (order.tableId() != null) {
            changes.othersAt(order.tableId()).forEach(this::others);
        }
        order.joined().forEach(this::joined);
        dialog = new Dialog(desk.texts().get("changes.title.number", order.number()), choices)
                .action("changes-cancel", desk.texts().get("cancel"), this::close);
    }

    public void open() {
        desk.layers().open(dialog);
    }

    private void joined(JoinedCheck joined) {
        String words = joined.tableNumber() == null
                ? desk.texts().get("changes.separate.check", joined.number())
                : desk.texts().get("changes.separate", joined.tableNumber());
        choice("separate-" + joined.orderId(), words, Icons.UNDO, () -> changes.separate(joined));
    }

    /// Checks of one table that were split are put together again.
    private void others(OrderView other) {
        String words = desk.texts().get("changes.join", other.number());
        choice("join-" + other.id(), words, Icons.PLUS, () -> leave(approval -> changes.joinTo(other, approval)));
    }

    private void choice(String id, String key, Icons icon, Runnable action) {
        Button button = new Button(key.startsWith("changes.") ? desk.texts().get(key) : key, icon.node());
        button.setId(id);
        button.getStyleClass().add("changes-choice");
        button.setOnAction(_ -> {
            close();
            action.run();
        });
        choices.getChildren().add(button);
    }

    private void pickTable() {
        new TablePicker(desk, desk.texts().get("changes.table.title"), this::moveTo).open();
    }

    /// Onto a free table the guests move; onto one with a check, the checks are joined.
    private void moveTo(int table) {
        List<OrderView> there = changes.othersAt(table);
        if (there.isEmpty()) {
            leave(approval -> changes.moveTo(table, approval));
        } else {
            CheckPicker.choose(desk, there, other -> leave(approval -> changes.joinTo(other, approval)));
        }
    }

    private void leave(Consumer<@Nullable String> then) {
        changes.order()
                .ifPresent(order -> Leave.toTransfer(desk, order.id(), approvals -> then.accept(approvals.poll())));
    }

    private void chooseLines() {
        new LinesDialog(desk, changes, Chosen.nothing()).open();
    }

    private void pickWaiter() {
        Integer now = changes.order().map(OrderView::waiterId).orElse(null);
        new WaiterPicker(
                        desk,
                        desk.texts().get("changes.waiter.title"),
                        now,
                        waiter -> leave(approval -> changes.handOver(waiter, approval)))
                .open();
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
