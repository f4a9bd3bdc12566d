package os.qres.admin.reports;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Rows;
import os.qres.model.till.TillReport;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.controls.View;

/// The days at the left, the one that is looked at at the right.
final class ReportsView implements View {
    private final ReportsViewModel model;
    private final StackPane list = new StackPane();
    private final StackPane open = new StackPane();
    private final HBox root;
    private Subscription subscription = Subscription.EMPTY;

    ReportsView(ReportsViewModel model) {
        this.model = model;
        VBox card = new VBox(list);
        VBox.setVgrow(list, Priority.ALWAYS);
        card.getStyleClass().addAll("card", "table-card", "reports-list");
        VBox shown = new VBox(open);
        VBox.setVgrow(open, Priority.ALWAYS);
        shown.getStyleClass().addAll("card", "table-card");
        HBox.setHgrow(shown, Priority.ALWAYS);
        root = new HBox(card, shown);
        root.setId("reports");
        root.getStyleClass().add("section-body");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        subscription = Subscription.combine(
                model.state().subscribe(this::show), model.open().subscribe(this::open));
        model.look(true);
    }

    @Override
    public void hidden() {
        subscription.unsubscribe();
        model.look(false);
    }

    private void show(ReportsState state) {
        switch (state) {
            case ReportsState.Loading() ->
                list.getChildren().setAll(Notice.busy(model.texts().get("busy")));
            case ReportsState.Failed(String words) ->
                list.getChildren().setAll(Notice.error(words, model.texts(), model::refresh));
            case ReportsState.Shown shown -> rows(shown);
        }
    }

    private void rows(ReportsState.Shown shown) {
        if (shown.reports().isEmpty()) {
            list.getChildren().setAll(Notice.empty(model.texts().get("list.none")));
            return;
        }
        VBox rows = new VBox();
        shown.reports().forEach(report -> rows.getChildren().add(row(report)));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("form-scroll", "sheet");
        list.getChildren().setAll(scroll);
    }

    private Node row(TillReport report) {
        HBox line = Rows.twoLines(model.title(report), model.day(report), Rows.figure(model.money(report.sales())));
        Button open = new Button(null, line);
        open.setId("report-" + ReportsViewModel.key(report));
        open.setAccessibleText(model.title(report));
        open.getStyleClass().addAll("plain", "check-row");
        open.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(open.widthProperty());
        TillReport now = model.open().get();
        if (now != null && ReportsViewModel.key(now).equals(ReportsViewModel.key(report))) {
            open.getStyleClass().add("chosen");
        }
        open.setOnAction(_ -> model.open(report));
        return open;
    }

    private void open(@Nullable TillReport report) {
        open.getChildren()
                .setAll(report == null ? Notice.busy(model.texts().get("busy")) : new ReportPane(model, report));
        show(model.state().get());
    }
}
