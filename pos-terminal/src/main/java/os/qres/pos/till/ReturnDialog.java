package os.qres.pos.till;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.ReturnChoice;
import os.qres.model.reasons.Reasons;
import os.qres.pos.check.Check;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.WhyPane;
import os.qres.pos.house.Whys;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.theme.Icons;

/// Chooses lines of a paid check, or portions of them, and why their money goes back.
final class ReturnDialog {
    private static final int ROWS = 5;

    private final Desk desk;
    private final ReturnChoice choice;
    private final BiConsumer<ReturnChoice, String> onDone;
    private final VBox rows = new VBox();
    private final Label sum = new Label();
    private final Label less = new Label("", Icons.WARNING.node());
    private final Button from = new Button();
    private final WhyPane whys;
    private final Dialog dialog;
    private final Button done;
    private int page;

    ReturnDialog(Desk desk, String check, ReturnChoice choice, BiConsumer<ReturnChoice, String> onDone) {
        this.desk = desk;
        this.choice = choice;
        this.onDone = onDone;
        rows.getStyleClass().addAll("line-choices", "return-lines");
        sum.setId("return-sum");
        sum.getStyleClass().add("going-sum");
        sum.setWrapText(true);
        sum.setMinHeight(Region.USE_PREF_SIZE);
        Label why = new Label(desk.texts().get("refunding.why"));
        why.getStyleClass().addAll("type-line", "muted");
        less.getStyleClass().addAll("type-line", "warning");
        less.setWrapText(true);
        less.setMinHeight(Region.USE_PREF_SIZE);
        from.setId("return-from");
        from.getStyleClass().add("return-from");
        from.setWrapText(true);
        from.setMaxWidth(Double.MAX_VALUE);
        from.setOnAction(_ -> new ReturnSource(desk, choice, this::show).open());
        whys = new WhyPane(
                desk, Whys.offered(desk.house(), Reasons::refund), Whys.LONGEST, "discount-choices", "amount-reasons");
        VBox side = new VBox(why, whys, sum);
        if (choice.sources().size() > 1) {
            side.getChildren().addAll(from, less);
        }
        side.getStyleClass().add("return-side");
        HBox content = new HBox(rows, side);
        content.getStyleClass().add("amount-both");
        dialog = new Dialog(desk.texts().get("checks.refund.lines.title", check), content)
                .action("return-cancel", desk.texts().get("cancel"), this::close)
                .action("return-go", desk.texts().get("checks.refund.go"), this::done, "primary");
        done = (Button) dialog.lookup("#return-go");
        whys.onChosen(this::ready);
        show();
    }

    void open() {
        desk.layers().open(dialog);
    }

    private void show() {
        List<ReturnChoice.Row> all = choice.rows();
        int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        rows.getChildren()
                .setAll(all.stream()
                        .skip((long) page * ROWS)
                        .limit(ROWS)
                        .map(this::row)
                        .toList());
        if (pages > 1) {
            Region gap = new Region();
            VBox.setVgrow(gap, Priority.ALWAYS);
            String words = desk.texts().get("page.of", page + 1, pages);
            rows.getChildren().addAll(gap, new Pager(desk, "return", "page", words, page > 0, page < pages - 1, by -> {
                page += by;
                show();
            }));
        }
        sum.setText(
                choice.items().isEmpty()
                        ? desk.texts().get("checks.refund.none")
                        : desk.texts().get("refunding.sum", desk.formats().exactMoney(choice.sum())));
        from.setText(desk.texts().get("checks.refund.from") + "\n" + ReturnSource.name(desk, choice));
        less.setText(choice.source()
                .map(source -> desk.texts()
                        .get("checks.refund.from.less", desk.formats().exactMoney(source.left())))
                .orElse(""));
        less.setVisible(choice.isTooMuch());
        ready();
    }

    private Node row(ReturnChoice.Row line) {
        ItemView item = line.item();
        HBox row = new HBox();
        row.getStyleClass().add("line-choice");
        ToggleButton whole = new ToggleButton(title(line));
        whole.setId("return-" + item.id());
        whole.setGraphic(line.chosen() > 0 ? Icons.ITEM_DONE.node() : null);
        whole.setSelected(line.chosen() > 0);
        whole.setMaxWidth(Double.MAX_VALUE);
        whole.setMinWidth(0);
        whole.setWrapText(true);
        whole.setOnAction(_ -> choose(item, line.chosen() > 0 ? 0 : line.left()));
        HBox.setHgrow(whole, Priority.ALWAYS);
        row.getChildren().add(whole);
        if (line.left() > 1) {
            Label count = Fxml.whole(new Label(desk.texts().get("lines.of", line.chosen(), line.left())));
            count.getStyleClass().add("line-portions");
            row.getChildren()
                    .addAll(
                            step("fewer-" + item.id(), Icons.MINUS, line, -1),
                            count,
                            step("more-" + item.id(), Icons.PLUS, line, 1));
        }
        Label worth = Fxml.whole(new Label(desk.formats().exactAmount(line.worth())));
        worth.getStyleClass().addAll("type-line", "return-worth");
        row.getChildren().add(worth);
        return row;
    }

    private String title(ReturnChoice.Row line) {
        String name = line.item().combo() == null
                ? Check.title(line.item(), desk.house().menu().get())
                : line.item().combo().name();
        return line.left() + " × " + name;
    }

    private Button step(String id, Icons icon, ReturnChoice.Row line, int by) {
        Button button = new Button("", icon.node());
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(by > 0 ? "+1" : "-1");
        int next = line.chosen() + by;
        button.setDisable(next < 0 || next > line.left());
        button.setOnAction(_ -> choose(line.item(), next));
        return button;
    }

    private void choose(ItemView item, int portions) {
        choice.choose(item, portions);
        show();
    }

    private boolean isReady() {
        return whys.chosen().isPresent() && !choice.items().isEmpty() && !choice.isTooMuch();
    }

    private void ready() {
        if (done != null) {
            done.setDisable(!isReady());
        }
    }

    private void done() {
        if (isReady()) {
            close();
            onDone.accept(choice, whys.chosen().orElseThrow());
        }
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
