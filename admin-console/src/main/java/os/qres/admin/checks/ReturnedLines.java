package os.qres.admin.checks;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.admin.controls.Rows;
import os.qres.model.Money;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.ReturnChoice;
import os.qres.terminal.theme.Icons;

/// Lines of a check, or some of their portions, from one payment or by the ways that they were paid.
final class ReturnedLines implements Returning {
    private static final double HIGHEST = 300;

    private final ChecksViewModel model;
    private final ReturnChoice choice;
    private final ReturnedWhole all;
    private final VBox rows = new VBox();

    ReturnedLines(ChecksViewModel model, OrderView check) {
        this.model = model;
        this.choice = new ReturnChoice(check, model.rounding());
        this.all = new ReturnedWhole(model, check, null);
    }

    @Override
    public List<Node> controls(Runnable onChange) {
        show(onChange);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        scroll.getStyleClass().add("form-scroll");
        return PaymentBox.below(scroll, model, choice, onChange);
    }

    private void show(Runnable onChange) {
        rows.getChildren()
                .setAll(choice.rows().stream().map(line -> row(line, onChange)).toList());
    }

    private Node row(ReturnChoice.Row line, Runnable onChange) {
        ToggleButton whole = new ToggleButton(title(line));
        whole.setId("return-" + line.item().id());
        whole.setSelected(line.chosen() > 0);
        whole.setGraphic(line.chosen() > 0 ? Icons.CHECK.node() : null);
        whole.setMaxWidth(Double.MAX_VALUE);
        whole.setAlignment(Pos.CENTER_LEFT);
        whole.setOnAction(_ -> choose(line.item(), line.chosen() > 0 ? 0 : line.left(), onChange));
        HBox.setHgrow(whole, Priority.ALWAYS);
        HBox row = new HBox(whole);
        if (line.left() > 1) {
            Label count = new Label(model.texts().get("checks.refund.of", line.chosen(), line.left()));
            count.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().addAll(step(line, Icons.MINUS, -1, onChange), count, step(line, Icons.PLUS, 1, onChange));
        }
        row.getChildren().add(Rows.figure(model.desk().formats().exactMoney(line.worth())));
        row.getStyleClass().add("refund-line");
        return row;
    }

    private String title(ReturnChoice.Row line) {
        ItemView item = line.item();
        String name =
                item.combo() == null ? model.words().name(item) : item.combo().name();
        return line.left() + " × " + name;
    }

    private Button step(ReturnChoice.Row line, Icons icon, int by, Runnable onChange) {
        Button button = new Button(null, icon.node());
        button.setId((by > 0 ? "more-" : "fewer-") + line.item().id());
        button.setAccessibleText(by > 0 ? "+1" : "-1");
        int next = line.chosen() + by;
        button.setDisable(next < 0 || next > line.left());
        button.setOnAction(_ -> choose(line.item(), next, onChange));
        return button;
    }

    private void choose(ItemView item, int portions, Runnable onChange) {
        choice.choose(item, portions);
        show(onChange);
        onChange.run();
    }

    @Override
    public Money amount() {
        return choice.items().isEmpty() || choice.isTooMuch() ? Money.ZERO : choice.sum();
    }

    /// Which lines' money goes which way, the server decides.
    @Override
    public String words() {
        if (choice.items().isEmpty()) {
            return model.texts().get("checks.refund.none");
        }
        return choice.source().isEmpty() && choice.isAll()
                ? all.words()
                : PaymentBox.words(model, choice, choice.sum());
    }

    @Override
    public Optional<String> trouble() {
        return choice.source().filter(_ -> choice.isTooMuch()).map(source -> model.texts()
                .get("checks.refund.less", model.desk().formats().exactMoney(source.left())));
    }

    @Override
    public Wanted wanted() {
        return new Wanted(
                choice.source().map(source -> source.payment().id()).orElse(null), null, List.copyOf(choice.items()));
    }
}
