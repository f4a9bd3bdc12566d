package os.qres.pos.till;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.model.Money;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.Returns;
import os.qres.model.payments.PaymentView;
import os.qres.pos.check.Check;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.SheetDialog;
import os.qres.pos.house.OrderPaper;
import os.qres.terminal.theme.Icons;

/// A check that was paid, to be looked at: its lines, and beside them its money, what is printed once more and what
/// goes back.
final class CheckFace extends HBox {
    private static final int ROWS = 7;

    private final TillViewModel till;
    private final Desk desk;
    private final OrderView check;
    private final CheckWords words;
    private final VBox lines = new VBox();
    private int page;

    CheckFace(TillViewModel till, Desk desk, OrderView check) {
        this.till = till;
        this.desk = desk;
        this.check = check;
        this.words = new CheckWords(desk);
        getStyleClass().add("till-both");
        lines.getStyleClass().add("till-card");
        half(lines);
        half(money());
        show();
    }

    private void half(VBox half) {
        HBox.setHgrow(half, Priority.ALWAYS);
        half.setPrefWidth(400);
        half.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(half);
    }

    private void show() {
        Button back = new Button("", Icons.BACK.node());
        back.setId("to-checks");
        back.getStyleClass().add("icon-button");
        back.setAccessibleText(desk.texts().get("till.tab.checks"));
        back.setOnAction(_ -> till.refresh());
        Label title = new Label(words.title(check));
        title.getStyleClass().add("till-name");
        HBox head = new HBox(back, title);
        words.mark(check).forEach(head.getChildren()::add);
        head.getStyleClass().add("till-row");
        Label facts = new Label(words.facts(check));
        facts.setWrapText(true);
        facts.setMinHeight(Region.USE_PREF_SIZE);
        facts.getStyleClass().addAll("type-line", "muted");
        List<ItemView> all = check.items().stream()
                .filter(item -> item.status() != ItemStatus.CANCELLED)
                .toList();
        int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        VBox rows = new VBox();
        rows.getStyleClass().add("figures");
        VBox.setVgrow(rows, Priority.ALWAYS);
        all.stream().skip((long) page * ROWS).limit(ROWS).forEach(item -> rows.getChildren()
                .add(row(item)));
        Pager pager = new Pager(
                desk, "lines", "page", desk.texts().get("page.of", page + 1, pages), page > 0, page < pages - 1, by -> {
                    page += by;
                    show();
                });
        lines.getChildren().setAll(head, facts, rows, pager);
    }

    private Node row(ItemView item) {
        Label name = new Label(
                item.quantity() + " × " + Check.title(item, desk.house().menu().get()));
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.getStyleClass().add("type-line");
        VBox said = new VBox(name);
        HBox.setHgrow(said, Priority.ALWAYS);
        int returned = Returns.portions(check, item.id());
        if (returned > 0) {
            Label mark =
                    new Label(desk.texts().get("checks.line.returned", returned, item.quantity()), Icons.UNDO.node());
            mark.getStyleClass().addAll("type-line", "returned-mark");
            said.getChildren().add(mark);
        }
        String due = item.compReason() == null
                ? desk.formats().exactAmount(item.due())
                : desk.texts().get("discount.comp.short");
        Label amount = Fxml.whole(new Label(due));
        amount.getStyleClass().add("type-line");
        HBox row = new HBox(said, amount);
        row.getStyleClass().add("figure");
        return row;
    }

    private VBox money() {
        var figures = new Figures(desk);
        if (!check.subtotal().equals(check.totalPrice())) {
            figures.line(desk.texts().get("report.subtotal"), check.subtotal());
        }
        unlessNothing(figures, "report.discounts", Money.ZERO.minus(check.discountTotal()));
        unlessNothing(figures, "pay.service", check.serviceCharge());
        unlessNothing(figures, "pay.tax", check.taxAdded());
        figures.sum(desk.texts().get("checks.total"), check.totalPrice());
        for (PaymentView payment : check.payments()) {
            boolean isReturn = payment.refundOf() != null;
            String name = words.method(payment);
            figures.line(isReturn ? desk.texts().get("checks.back", name) : name, payment.amount());
        }
        unlessNothing(figures, "report.tips", check.tipTotal());
        FlowPane actions = new FlowPane(
                paper("checks.receipt", OrderPaper.receipt(check.id()), Icons.PRINTER),
                paper("pay.bill", OrderPaper.bill(check.id()), Icons.BILL_PRINTED));
        actions.getStyleClass().add("till-actions");
        actions.setMinHeight(Region.USE_PREF_SIZE);
        new GivingBack(till, desk, check).ways().forEach(actions.getChildren()::add);
        VBox card = new VBox(figures.pages(), actions);
        card.getStyleClass().add("till-card");
        return card;
    }

    private void unlessNothing(Figures figures, String key, Money amount) {
        if (amount.minor() != 0) {
            figures.line(desk.texts().get(key), amount);
        }
    }

    /// What was printed before comes out as a copy: the server knows.
    private Button paper(String key, OrderPaper paper, Icons icon) {
        boolean isBill = paper.equals(OrderPaper.bill(check.id()));
        Button button = new Button(desk.texts().get(key), icon.node());
        button.setId(paper.kind() + "-again");
        String title = isBill
                ? desk.texts().get("paper.bill", words.title(check))
                : desk.texts().get("paper.receipt");
        button.setOnAction(_ -> new SheetDialog(
                        desk,
                        title,
                        paper.kind() + "-" + check.number(),
                        (format, show, say) -> desk.house().printing().sheet(paper, format, show, say),
                        () -> desk.house().printing().print(paper, desk.way()::say))
                .open());
        return button;
    }
}
