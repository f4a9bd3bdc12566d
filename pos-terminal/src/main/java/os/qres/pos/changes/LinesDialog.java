package os.qres.pos.changes;

import java.util.List;
import java.util.TreeSet;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.pos.check.Wishes;
import os.qres.pos.floor.TablePicker;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Leave;
import os.qres.pos.frame.Pages;
import os.qres.terminal.controls.Dialog;

/// Chooses sent lines, whole or in part, one by one or by seat, and what becomes of them.
public final class LinesDialog {
    private static final double BETWEEN = 10;
    private static final double LIST = 434;

    private final Desk desk;
    private final CheckChanges changes;
    private final Pages rows = new Pages("lines-page", BETWEEN).upTo(LIST);
    private final FlowPane seats = new FlowPane();
    private final Label sum = new Label();
    private final Dialog dialog;
    private List<LineChoice> shown = List.of();
    private Chosen chosen;
    private Subscription active = Subscription.EMPTY;

    public LinesDialog(Desk desk, CheckChanges changes, Chosen first) {
        this.desk = desk;
        this.changes = changes;
        this.chosen = first;
        seats.getStyleClass().add("changes-choices");
        sum.getStyleClass().addAll("type-line", "muted");
        VBox content = new VBox(seats, rows, sum);
        content.getStyleClass().add("lines-entry");
        dialog = new Dialog(desk.texts().get("lines.title"), content)
                .action("lines-cancel", desk.texts().get("cancel"), this::close)
                .action("lines-change", desk.texts().get("lines.change"), this::change)
                .action("lines-back", desk.texts().get("lines.back"), this::takeBack)
                .action("lines-give", desk.texts().get("lines.give"), this::give)
                .action(
                        "lines-hold",
                        desk.texts().get("lines.hold"),
                        () -> end(() ->
                                changes.holdOrFire(chosen, (dishes, anyway) -> OffDialog.ask(desk, dishes, anyway))))
                .action("lines-move", desk.texts().get("lines.move"), this::move)
                .action(
                        "lines-split",
                        desk.texts().get("lines.split"),
                        () -> end(() -> changes.split(chosen)),
                        "primary");
        dialog.sceneProperty().subscribe(scene -> {
            active.unsubscribe();
            active = scene == null ? Subscription.EMPTY : desk.house().onChange(this::show);
        });
    }

    /// At the page of the line that is chosen already.
    public void open() {
        desk.layers().open(dialog);
        shown.stream().filter(LineChoice::isChosen).findFirst().ifPresent(rows::reveal);
    }

    /// So that what somebody else has done meanwhile is seen.
    private void show() {
        OrderView order = changes.order().orElse(null);
        if (order == null) {
            close();
            return;
        }
        chosen = chosen.within(order);
        List<ItemView> lines = order.items().stream()
                .filter(item -> item.status() != ItemStatus.CANCELLED)
                .toList();
        shown = lines.stream()
                .map(item -> new LineChoice(desk, item, chosen.of(item.id()), this::choose))
                .toList();
        rows.show(shown);
        seats(lines);
        sum.setText(
                chosen.isEmpty()
                        ? desk.texts().get(seats.isManaged() ? "lines.none" : "lines.none.unseated")
                        : desk.texts()
                                .get(
                                        "lines.sum",
                                        desk.texts().count("items", chosen.count()),
                                        desk.formats().money(chosen.sum(order))));
        List<ItemView> those = chosen.lines(order);
        boolean any = !those.isEmpty();
        boolean whole = any && chosen.equals(chosen.whole(order));
        boolean unmade = any && those.stream().allMatch(CheckChanges::isUnmade);
        boolean held = any && those.stream().allMatch(CheckChanges::isHeld);
        button("lines-split").setDisable(!whole);
        button("lines-move").setDisable(!whole);
        button("lines-back").setDisable(!unmade || !whole);
        boolean given = any && those.stream().allMatch(CheckChanges::isGiven);
        boolean one = whole && isOne(those) && chosen.isWhole(order);
        button("lines-give").setDisable(!one || those.stream().noneMatch(CheckChanges::isMade));
        button("lines-give").setText(desk.texts().get(given ? "lines.charge" : "lines.give"));
        button("lines-change").setDisable(!unmade || !isOne(those) || !chosen.isWhole(order));
        button("lines-hold").setDisable(!unmade || !chosen.isWhole(order));
        button("lines-hold").setText(desk.texts().get(held ? "lines.fire" : "lines.hold"));
    }

    private static boolean isOne(List<ItemView> those) {
        return Wishes.once(those).size() == 1;
    }

    private Button button(String id) {
        return (Button) dialog.lookup("#" + id);
    }

    /// A part of a combo brings the others with it, and may be left out again: it can be held for itself.
    private void choose(ItemView item, int portions) {
        Chosen next = chosen.with(item, portions);
        chosen = portions == 0
                ? next
                : changes.order().map(order -> withParts(next, order, item)).orElse(next);
        show();
    }

    private static Chosen withParts(Chosen chosen, OrderView order, ItemView item) {
        Chosen all = chosen;
        for (ItemView part : Wishes.parts(item, order.items())) {
            all = all.with(part, chosen.of(item.id()));
        }
        return all;
    }

    /// All lines of a seat by one tap.
    private void seats(List<ItemView> lines) {
        TreeSet<Integer> known = new TreeSet<>();
        lines.forEach(item -> {
            if (item.seat() != null) {
                known.add(item.seat());
            }
        });
        seats.setManaged(!known.isEmpty());
        seats.getChildren().clear();
        for (int seat : known) {
            Button button = new Button(desk.texts().get("line.seat", seat));
            button.setId("seat-" + seat);
            button.setOnAction(_ -> {
                for (ItemView item : lines) {
                    if (item.seat() != null && item.seat() == seat) {
                        chosen = chosen.with(item, item.quantity());
                    }
                }
                show();
            });
            seats.getChildren().add(button);
        }
    }

    private void move() {
        Chosen those = chosen;
        changes.order()
                .ifPresent(seen -> end(() -> new TablePicker(
                                desk, desk.texts().get("lines.move.title"), table -> move(seen, those, table))
                        .open()));
    }

    /// To a check that is there, of this table too; at a free table to a new one.
    private void move(OrderView seen, Chosen those, int table) {
        List<OrderView> there = changes.othersAt(table);
        if (!there.isEmpty()) {
            CheckPicker.choose(desk, there, other -> changes.moveLines(seen, those, other));
        } else if (table == changes.tableId()) {
            desk.way().say(desk.texts().get("changes.no.other"));
        } else {
            changes.order()
                    .ifPresent(order -> Leave.toTransfer(
                            desk,
                            order.id(),
                            approvals -> changes.moveLinesToFree(seen, those, table, approvals.poll())));
        }
    }

    private void change() {
        changes.order()
                .flatMap(order -> chosen.lines(order).stream().findFirst())
                .ifPresent(item -> end(() -> new LineDialog(desk, changes.changing(item)).open()));
    }

    private void takeBack() {
        Chosen those = chosen;
        end(() -> WhyDialog.takeBack(desk, changes, those).open());
    }

    /// One line at a time: a manager allows each by itself.
    private void give() {
        Chosen those = chosen;
        changes.order().filter(order -> !those.lines(order).isEmpty()).ifPresent(order -> {
            ItemView item = those.lines(order).getFirst();
            if (CheckChanges.isGiven(item)) {
                end(() -> changes.chargeAgain(item));
                return;
            }
            end(() -> WhyDialog.give(desk, changes, those.lines(order)).open());
        });
    }

    private void end(Runnable next) {
        close();
        next.run();
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
