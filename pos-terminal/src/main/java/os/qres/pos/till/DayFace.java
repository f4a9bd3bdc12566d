package os.qres.pos.till;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import os.qres.model.fiscal.FiscalBacklog;
import os.qres.model.rights.Permission;
import os.qres.model.till.ClosingCheck;
import os.qres.model.till.DrawerView;
import os.qres.model.till.OpenCheck;
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
        VBox report = card(title, Figures.scroll(ReportFigures.of(desk, now)), actions);
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
        var steps = new Figures(desk);
        steps.title(desk.texts().get(check.openChecks().isEmpty() ? "day.checks.none" : "day.checks"));
        check.openChecks().forEach(open -> steps.line(words(open), open.owed()));
        steps.title(desk.texts().get(check.openDrawers().isEmpty() ? "day.drawers.none" : "day.drawers"));
        for (DrawerView drawer : check.openDrawers()) {
            steps.line(drawer.name(), desk.formats().time(drawer.openedAt()));
        }
        if (!check.atWork().isEmpty()) {
            steps.title(desk.texts().get("day.at_work"));
            check.atWork().forEach(name -> steps.line(name, ""));
        }
        FiscalBacklog fiscal = check.fiscal();
        if (fiscal != null && fiscal.waiting() + fiscal.refused() > 0) {
            steps.title(desk.texts().get("day.fiscal"));
            steps.line(desk.texts().get("day.fiscal.waiting"), Integer.toString(fiscal.waiting()));
            steps.line(desk.texts().get("day.fiscal.refused"), Integer.toString(fiscal.refused()));
        }
        Button close =
                new Button(desk.texts().get(check.isReady() ? "day.close.now" : "day.close.carry"), Icons.CHECK.node());
        close.setId("close-day");
        close.getStyleClass().add("primary");
        close.setMaxWidth(Double.MAX_VALUE);
        close.setOnAction(_ -> ask(check));
        return card(title, Figures.scroll(steps), close);
    }

    private String words(OpenCheck open) {
        String check = desk.texts().get("check.number", open.number());
        return open.tableNumber() == null ? check : check + ", " + desk.texts().get("table", open.tableNumber());
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
