package os.qres.pos.till;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import os.qres.model.rights.Permission;
import os.qres.model.till.ClosingCheck;
import os.qres.model.till.TillReport;
import os.qres.pos.frame.Desk;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.theme.Icons;

/// The day so far, and beside it what is to be settled before it is closed.
final class DayFace extends HBox {
    private final TillViewModel till;
    private final Desk desk;

    DayFace(TillViewModel till, Desk desk, TillState.Day now) {
        this.till = till;
        this.desk = desk;
        getStyleClass().add("till-both");
        if (now.report() != null) {
            half(report(now.report()));
        }
        if (now.check() != null) {
            half(closing(now.check()));
        }
    }

    private void half(VBox half) {
        HBox.setHgrow(half, Priority.ALWAYS);
        half.setPrefWidth(400);
        half.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(half);
    }

    private VBox report(TillReport now) {
        Label title = new Label(desk.formats().day(now.businessDay()));
        title.getStyleClass().add("till-name");
        FlowPane actions = new FlowPane(PaperDialog.button(desk, now));
        actions.getStyleClass().add("till-actions");
        if (till.may(Permission.CLOSE_DAY)) {
            Button earlier = new Button(desk.texts().get("day.earlier"), Icons.HISTORY.node());
            earlier.setId("earlier-reports");
            earlier.setOnAction(_ -> till.earlier());
            actions.getChildren().add(earlier);
        }
        VBox report = card(title, ReportFigures.of(desk, now).pages(), actions);
        report.setId("x-report");
        return report;
    }

    private static VBox card(Node... children) {
        VBox card = new VBox(children);
        card.getStyleClass().add("till-card");
        return card;
    }

    private VBox closing(ClosingCheck check) {
        Label title = new Label(desk.texts().get("day.close"));
        title.getStyleClass().add("till-name");
        Button close =
                new Button(desk.texts().get(check.isReady() ? "day.close.now" : "day.close.carry"), Icons.CHECK.node());
        close.setId("close-day");
        close.getStyleClass().add("primary");
        close.setMaxWidth(Double.MAX_VALUE);
        close.setOnAction(_ -> ask(check));
        VBox card = card(title, new DayGuide(till, desk, check), close);
        card.setId("day-guide");
        return card;
    }

    /// Once more, since a numbered report cannot be taken back.
    private void ask(ClosingCheck check) {
        Label words = new Label(desk.texts().get(check.isReady() ? "day.sure" : "day.sure.carry"));
        words.setWrapText(true);
        words.setMaxWidth(520);
        words.getStyleClass().add("type-line");
        Dialog dialog = new Dialog(desk.texts().get("day.close"), words);
        dialog.action("day-cancel", desk.texts().get("cancel"), () -> desk.layers()
                        .close(dialog))
                .action(
                        "day-close",
                        desk.texts().get("day.close.now"),
                        () -> {
                            desk.layers().close(dialog);
                            till.close(!check.isReady());
                        },
                        "primary");
        desk.layers().open(dialog);
    }
}
