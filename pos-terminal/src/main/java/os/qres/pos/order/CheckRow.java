package os.qres.pos.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.ItemView;
import os.qres.pos.changes.Chosen;
import os.qres.pos.changes.LinesDialog;
import os.qres.pos.check.CheckLine;
import os.qres.pos.check.LineState;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.TimerLabel;
import os.qres.terminal.theme.Icons;

/// One line of the check: sent lines in regular type, new ones semibold; what it still needs, what the kitchen
/// does with it, and the one button a line may have.
final class CheckRow extends HBox {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Desk desk;
    private final OrderViewModel order;
    private final CheckLine line;
    private final VBox words = new VBox();

    CheckRow(Desk desk, OrderViewModel order, CheckLine line) {
        this.desk = desk;
        this.order = order;
        this.line = line;
        setId("line-" + line.ref());
        getStyleClass().addAll("check-row", line.isMine() ? "fresh" : "sent");
        getStyleClass().add(line.state().name().toLowerCase(Locale.ROOT));
        Label quantity = new Label(Integer.toString(line.quantity()));
        quantity.getStyleClass().add("check-quantity");
        words.getStyleClass().add("check-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        add(line.title(), "check-name");
        if (!line.chosen().isEmpty()) {
            add(line.chosen(), "check-detail");
        }
        for (ItemPrefix prefix : line.prefixes()) {
            Label said = add(PrefixWords.of(desk.texts(), prefix), "check-detail");
            if (prefix.isWarning()) {
                said.setGraphic(Icons.ALLERGY.node());
                said.getStyleClass().add("allergen");
            }
        }
        if (line.priceList() != null) {
            add(desk.house().priceListName(line.priceList()), "check-detail").setGraphic(Icons.PRICE_LIST.node());
        }
        if (line.comment() != null) {
            add(line.comment(), "check-detail").setGraphic(Icons.EDIT.node());
        }
        place();
        given();
        problems();
        Label price = new Label(desk.formats()
                .amount(line.given() == null ? line.total() : line.given().spared()));
        price.getStyleClass().add("check-price");
        Region column = new Region();
        column.getStyleClass().add("check-price-column");
        StackPane priceBox = new StackPane(column, Fxml.whole(price));
        priceBox.getStyleClass().add("check-price-box");
        getChildren().addAll(quantity, words);
        state();
        getChildren().add(priceBox);
        if (line.isMine()) {
            setOnMouseClicked(_ -> order.tapLine(line.ref()));
        } else if (line.itemId() != null && line.state() != LineState.CANCELLED) {
            setOnMouseClicked(_ -> choose(line.itemId()));
        }
    }

    /// A sent line: what can still be done with it.
    private void choose(int itemId) {
        order.sent(itemId).ifPresent(item -> new LinesDialog(desk, order.changes(), chosen(item)).open());
    }

    private Chosen chosen(ItemView item) {
        Chosen one = Chosen.nothing().with(item, item.quantity());
        return order.changes().order().map(one::whole).orElse(one);
    }

    private void place() {
        List<String> places = new ArrayList<>();
        if (line.seat() != null) {
            places.add(desk.texts().get("line.seat", line.seat()));
        }
        if (line.course() != null) {
            places.add(desk.texts().get("line.course", line.course()));
        }
        if (!places.isEmpty()) {
            add(String.join(" · ", places), "check-detail");
        }
    }

    /// Made and not charged: its price is struck, its name is not, for nothing was taken back.
    private void given() {
        if (line.given() != null) {
            getStyleClass().add("given");
            Label label = add(desk.texts().get("line.given", line.given().reason()), "check-state");
            label.setGraphic(Icons.DISCOUNT.node());
            label.getStyleClass().add("muted");
        }
    }

    CheckLine line() {
        return line;
    }

    void setOpen(boolean open) {
        pseudoClassStateChanged(OPEN, open);
    }

    private Label add(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        words.getChildren().add(label);
        return label;
    }

    private void problems() {
        if (line.refusal() != null) {
            warn(line.refusal(), "danger");
        }
        if (line.off()) {
            warn(desk.texts().get("line.off"), "danger");
        }
        if (!line.missing().isEmpty()) {
            String missing = String.join(", ", line.missing())
                    .toLowerCase(desk.texts().language().get().locale());
            warn(desk.texts().get("line.choose", missing), "warning");
        }
    }

    private void warn(String text, String style) {
        Label label = add(text, "check-problem");
        label.setGraphic(Icons.WARNING.node());
        label.getStyleClass().add(style);
    }

    private void state() {
        switch (line.state()) {
            case DRAFT -> {}
            case TRAVELLING -> mark("line.travelling", Icons.SEND, "muted");
            case HELD -> mark("line.held.state", Icons.TICKET_HELD, "warning");
            case QUEUED -> timer("line.queued", Icons.CLOCK, "muted");
            case COOKING -> timer("line.cooking", Icons.TABLE_ORDERED, "warning");
            case READY -> ready();
            case SERVED -> served();
            case CANCELLED -> mark("line.cancelled", Icons.ITEM_VOID, "muted");
        }
    }

    private void ready() {
        timer("line.ready", Icons.FOOD_READY, "success");
        Integer item = line.itemId();
        if (item != null && !order.isServing(item)) {
            Button serve = Fxml.whole(new Button(desk.texts().get("line.serve")));
            serve.setId("serve-" + item);
            serve.setOnAction(_ -> order.serve(item));
            getChildren().add(serve);
        }
    }

    private void served() {
        if (line.since() != null) {
            mark(desk.texts().get("line.served", desk.formats().time(line.since())));
        }
    }

    private void mark(String words) {
        add(words, "check-detail");
    }

    private void mark(String key, Icons icon, String style) {
        Label label = add(desk.texts().get(key), "check-state");
        label.setGraphic(icon.node());
        label.getStyleClass().add(style);
    }

    private void timer(String key, Icons icon, String style) {
        TimerLabel timer = new TimerLabel(desk.formats(), desk.ticker().beats());
        timer.getStyleClass().addAll("check-state", style);
        timer.setGraphic(icon.node());
        timer.in(time -> desk.texts().get(key, time)).since(line.since());
        words.getChildren().add(timer);
    }
}
