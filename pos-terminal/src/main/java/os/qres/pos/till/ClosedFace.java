package os.qres.pos.till;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import os.qres.model.till.TillReport;
import os.qres.pos.frame.Desk;
import os.qres.terminal.theme.Icons;

/// The day is closed: its numbered report, and how the event log stood then.
final class ClosedFace extends VBox {
    private static final int SHOWN = 16;

    ClosedFace(Desk desk, TillReport report) {
        getStyleClass().add("till-card");
        Label title = new Label(desk.texts().get("day.closed", report.number()), Icons.CHECK.node());
        title.setId("z-number");
        title.getStyleClass().add("till-name");
        Figures figures = ReportFigures.of(desk, report);
        if (report.head() != null) {
            figures.title(desk.texts().get("report.log"))
                    .line(
                            Long.toString(report.head().seq()),
                            report.head()
                                    .hash()
                                    .substring(
                                            0,
                                            Math.min(SHOWN, report.head().hash().length())));
        }
        Button floor = new Button(desk.texts().get("pay.done.floor"), Icons.PLAN.node());
        floor.setId("to-floor");
        floor.getStyleClass().add("primary");
        floor.setOnAction(_ -> desk.way().floor());
        FlowPane actions = new FlowPane(floor, PaperDialog.button(desk, report));
        actions.getStyleClass().add("till-actions");
        getChildren().addAll(title, figures.pages(), actions);
    }
}
