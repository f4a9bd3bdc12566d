package os.qres.admin.bill;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import os.qres.admin.controls.EntryLines;
import os.qres.admin.controls.LineChoice;
import os.qres.admin.controls.PercentField;
import os.qres.model.bill.ServiceRule;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The service charge: where, from how many guests, how much.
final class ServiceLines extends VBox {
    private final BillViewModel model;
    private final Texts texts;

    ServiceLines(BillViewModel model) {
        this.model = model;
        this.texts = model.desk().texts();
        Button add = new Button(texts.get("bill.service.add"), Icons.PLUS.node());
        add.setId("service-add");
        add.getStyleClass().add("filter-chip");
        EntryLines<ServiceRule> lines = new EntryLines<>(model.form().service, texts, this::line, add);
        add.setOnAction(_ -> lines.add(new ServiceRule(null, 0, 1000)));
        model.onLocations(lines::redraw);
        getChildren().setAll(lines);
    }

    private Node line(int place, ServiceRule rule, Consumer<ServiceRule> put) {
        ServiceRule[] now = {rule};
        Consumer<ServiceRule> typed = changed -> {
            now[0] = changed;
            put.accept(changed);
        };
        var where = new LineChoice<>(
                "service-location-" + place,
                model.locationOptions(),
                rule.locationId(),
                location -> typed.accept(new ServiceRule(location, now[0].fromCovers(), now[0].basisPoints())));
        HBox.setHgrow(where, Priority.ALWAYS);
        TextField covers =
                new TextField(rule.fromCovers() < 0 ? "" : rule.fromCovers().toString());
        covers.setId("service-covers-" + place);
        covers.setUserData("from_covers");
        covers.setPrefColumnCount(3);
        covers.setMinWidth(64);
        covers.textProperty()
                .addListener((_, _, words) ->
                        typed.accept(new ServiceRule(now[0].locationId(), number(words), now[0].basisPoints())));
        var percent = new PercentField(
                "service-percent-" + place,
                "basis_points",
                rule.basisPoints(),
                points -> typed.accept(new ServiceRule(now[0].locationId(), now[0].fromCovers(), points)));
        HBox line = new HBox(
                where, word("bill.service.from"), covers, word("bill.service.guests"), percent, word("bill.percent"));
        line.getStyleClass().addAll("form-row", "entry-line");
        return line;
    }

    private static int number(String words) {
        return words.strip().matches("\\d{1,6}") ? Integer.parseInt(words.strip()) : PercentField.WRONG;
    }

    private Label word(String key) {
        Label word = new Label(texts.get(key));
        word.setMinWidth(USE_PREF_SIZE);
        return word;
    }
}
