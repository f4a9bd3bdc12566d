package os.qres.admin.bill;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.EntryLines;
import os.qres.admin.controls.LineChoice;
import os.qres.admin.controls.Option;
import os.qres.admin.controls.PercentField;
import os.qres.model.bill.TaxException;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// Which dishes in which orders are taxed otherwise, and how. The first line that fits counts.
final class ExceptionLines extends VBox {
    private final BillViewModel model;
    private final Texts texts;

    ExceptionLines(BillViewModel model) {
        this.model = model;
        this.texts = model.desk().texts();
        Button add = new Button(texts.get("bill.exception.add"), Icons.PLUS.node());
        add.setId("exception-add");
        add.getStyleClass().add("filter-chip");
        EntryLines<TaxException> lines = new EntryLines<>(model.form().exceptions, texts, this::line, add);
        add.setOnAction(_ -> lines.add(new TaxException(null, null, 0, true)));
        getChildren().setAll(lines);
    }

    private Node line(int place, TaxException exception, Consumer<TaxException> put) {
        TaxException[] now = {exception};
        Consumer<TaxException> typed = changed -> {
            now[0] = changed;
            put.accept(changed);
        };
        var type = new LineChoice<>(
                "exception-type-" + place,
                model.typeOptions(),
                exception.orderType(),
                chosen -> typed.accept(new TaxException(chosen, now[0].usualRate(), now[0].rate(), now[0].included())));
        HBox.setHgrow(type, Priority.ALWAYS);
        var usual = new PercentField(
                "exception-usual-" + place,
                "usual_rate",
                exception.usualRate() == null ? PercentField.WRONG : exception.usualRate(),
                points -> typed.accept(
                        new TaxException(now[0].orderType(), nothing(points), now[0].rate(), now[0].included())));
        usual.setPromptText(texts.get("bill.exception.any"));
        var rate = new PercentField(
                "exception-rate-" + place,
                "rate",
                exception.rate(),
                points -> typed.accept(
                        new TaxException(now[0].orderType(), now[0].usualRate(), points, now[0].included())));
        var included = new LineChoice<>(
                "exception-included-" + place,
                List.of(
                        new Option<>(true, texts.get("bill.included.yes")),
                        new Option<>(false, texts.get("bill.included.no"))),
                exception.included(),
                chosen ->
                        typed.accept(new TaxException(now[0].orderType(), now[0].usualRate(), now[0].rate(), chosen)));
        HBox line = new HBox(type, word("bill.exception.usual"), usual, word("bill.exception.rate"), rate, included);
        line.getStyleClass().addAll("form-row", "entry-line");
        return line;
    }

    private static @Nullable Integer nothing(int points) {
        return points == PercentField.WRONG ? null : points;
    }

    private Label word(String key) {
        Label word = new Label(texts.get(key));
        word.setMinWidth(USE_PREF_SIZE);
        return word;
    }
}
