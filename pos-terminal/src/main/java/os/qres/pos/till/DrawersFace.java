package os.qres.pos.till;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import os.qres.model.Money;
import os.qres.model.orders.OrderView;
import os.qres.model.rights.Permission;
import os.qres.model.till.DrawerKind;
import os.qres.model.till.DrawerView;
import os.qres.model.till.MoveKind;
import os.qres.model.till.MoveView;
import os.qres.model.till.NewMove;
import os.qres.pos.changes.AllChecks;
import os.qres.pos.frame.AmountDialog;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Pages;
import os.qres.pos.house.Person;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The person's shift, and each drawer with what may be done with it.
final class DrawersFace extends VBox {
    private static final double BETWEEN = 16;

    private final TillViewModel till;
    private final Desk desk;

    DrawersFace(TillViewModel till, Desk desk, TillState.Drawers now) {
        this.till = till;
        this.desk = desk;
        getStyleClass().add("till-cards");
        FlowPane begin = actions();
        begin.getChildren()
                .add(button(
                        "shift-clock",
                        now.atWork() ? "till.clock.out" : "till.clock.in",
                        Icons.CLOCK,
                        () -> clock(now.atWork())));
        List<OrderView> own = own();
        if (!own.isEmpty()) {
            begin.getChildren().add(handOver(own.size()));
        }
        boolean mayCount = till.may(Permission.DRAWER);
        if (mayCount && !now.isHereOpen()) {
            begin.getChildren()
                    .add(button("open-here", "till.open.here", Icons.TERMINAL, () -> open(DrawerKind.TERMINAL)));
        }
        if (mayCount && !now.isOwnOpen()) {
            begin.getChildren().add(button("open-own", "till.open.own", Icons.PERSON, () -> open(DrawerKind.WAITER)));
        }
        getChildren().addAll(begin, drawers(now));
    }

    private Node drawers(TillState.Drawers now) {
        if (now.drawers().isEmpty()) {
            Node nothing = Notice.empty(desk.texts().get("till.none"));
            VBox.setVgrow(nothing, Priority.ALWAYS);
            return nothing;
        }
        return new Pages("drawers", BETWEEN)
                .show(now.drawers().stream()
                        .map(drawer -> card(drawer, now.isHere(drawer)))
                        .toList());
    }

    /// Whoever goes is told of hours and tips first.
    private void clock(boolean atWork) {
        if (atWork) {
            till.goHome(shift -> new GoingHome(till, desk, shift).open());
        } else {
            till.clock(true);
        }
    }

    private List<OrderView> own() {
        Person who = desk.house().person().get();
        return who == null ? List.of() : new AllChecks(desk, who.id(), till::refresh).open();
    }

    private Button handOver(int checks) {
        Person who = desk.house().person().get();
        Button button = new Button(desk.texts().get("till.hand", checks), Icons.PEOPLE.node());
        button.setId("hand-all");
        button.setOnAction(_ -> new AllChecks(desk, who == null ? null : who.id(), till::refresh).ask());
        return button;
    }

    private static FlowPane actions() {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("till-actions");
        return pane;
    }

    private Button button(String id, String key, Icons icon, Runnable action) {
        Button button = new Button(desk.texts().get(key), icon.node());
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void open(DrawerKind kind) {
        Texts texts = desk.texts();
        new AmountDialog(
                        desk,
                        texts.get("till.float"),
                        texts.get("till.float.hint"),
                        Money.ZERO,
                        true,
                        entered -> till.open(kind, entered.amount()))
                .show();
    }

    /// Who counts it is not told what should be in it, whoever that is: it is said once the drawer is counted.
    private Node card(DrawerView drawer, boolean isHere) {
        Label name =
                new Label(drawer.name(), (drawer.kind() == DrawerKind.WAITER ? Icons.PERSON : Icons.TERMINAL).node());
        name.getStyleClass().add("till-name");
        var figures = new Figures(desk);
        figures.line(desk.texts().get("till.since", desk.formats().time(drawer.openedAt())), drawer.openingFloat());
        drawer.moves().stream()
                .filter(move -> move.kind() != MoveKind.FLOAT)
                .forEach(move -> figures.line(words(move), signed(move)));
        FlowPane buttons = actions();
        buttons.getChildren()
                .addAll(
                        move(drawer, MoveKind.PAY_IN, Icons.PLUS),
                        move(drawer, MoveKind.PAY_OUT, Icons.MINUS),
                        move(drawer, MoveKind.DROP, Icons.LOCK),
                        button("count-" + drawer.id(), "till.count", Icons.CASH, () -> count(desk, till, drawer)));
        if (!till.may(Permission.DRAWER)) {
            buttons.getChildren().clear();
        }
        if (isHere && till.may(Permission.NO_SALE)) {
            buttons.getChildren()
                    .add(button("no-sale-" + drawer.id(), "till.no_sale", Icons.CASH, () -> new NoSaleDialog(
                                    desk, drawer, till)
                            .open()));
        }
        VBox card = new VBox(name, figures);
        if (!buttons.getChildren().isEmpty()) {
            card.getChildren().add(buttons);
        }
        card.getStyleClass().add("till-card");
        return card;
    }

    private String words(MoveView move) {
        String key = "till." + move.kind().name().toLowerCase(Locale.ROOT);
        return desk.texts().get(key) + ", " + move.reason();
    }

    private static Money signed(MoveView move) {
        boolean isOut = move.kind() == MoveKind.PAY_OUT || move.kind() == MoveKind.DROP;
        return isOut ? Money.ZERO.minus(move.amount()) : move.amount();
    }

    private Button move(DrawerView drawer, MoveKind kind, Icons icon) {
        String key = "till." + kind.name().toLowerCase(Locale.ROOT);
        String id = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + drawer.id();
        return button(id, key, icon, () -> move(drawer, kind, key));
    }

    private void move(DrawerView drawer, MoveKind kind, String key) {
        List<String> reasons =
                Stream.of(desk.texts().get(key + ".reasons").split("\\|")).toList();
        new AmountDialog(
                        desk,
                        desk.texts().get(key),
                        drawer.name(),
                        Money.ZERO,
                        false,
                        reasons,
                        NewMove.LONGEST,
                        entered -> till.move(drawer, kind, entered.amount(), entered.reason()))
                .show();
    }

    static void count(Desk desk, TillViewModel till, DrawerView drawer) {
        new AmountDialog(
                        desk,
                        desk.texts().get("till.count"),
                        desk.texts().get("till.count.hint"),
                        Money.ZERO,
                        true,
                        entered -> till.count(drawer, entered.amount()))
                .show();
    }
}
