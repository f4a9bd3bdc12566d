package os.qres.pos.till;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import os.qres.model.till.TillReport;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.Pages;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.theme.Icons;

/// The days that were closed, the latest first; each report can be looked at on paper and printed again.
final class ReportsFace extends VBox {
    private static final double BETWEEN = 16;

    private final Desk desk;

    ReportsFace(TillViewModel till, Desk desk, List<TillReport> reports) {
        this.desk = desk;
        getStyleClass().add("till-cards");
        Button back = new Button(desk.texts().get("till.tab.day"), Icons.BACK.node());
        back.setId("to-day");
        back.setOnAction(_ -> till.refresh());
        getChildren().add(back);
        if (reports.isEmpty()) {
            getChildren().add(Notice.empty(desk.texts().get("day.never")));
            return;
        }
        getChildren()
                .add(new Pages("reports", BETWEEN)
                        .show(reports.stream().map(this::row).toList()));
    }

    private Node row(TillReport report) {
        Label name = new Label(PaperDialog.title(desk, report));
        name.getStyleClass().add("type-item");
        Stream<String> who = Stream.ofNullable(report.closedBy());
        Label facts = new Label(Stream.concat(Stream.of(desk.formats().day(report.businessDay())), who)
                .collect(Collectors.joining(" · ")));
        facts.getStyleClass().addAll("type-line", "muted");
        VBox words = new VBox(name, facts);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label sales = Fxml.whole(new Label(desk.formats().exactMoney(report.sales())));
        sales.getStyleClass().add("type-item");
        HBox row = new HBox(words, sales, PaperDialog.button(desk, report));
        row.getStyleClass().addAll("till-card", "till-row");
        return row;
    }
}
