package os.qres.admin.reports;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.model.till.HourFigures;

/// What was sold in each hour of the business day: a bar each, its sum above it, its hour and its checks below.
final class HourBars extends HBox {
    private static final double TALLEST = 150;

    HourBars(ReportsViewModel model, List<HourFigures> hours) {
        setId("hour-bars");
        getStyleClass().add("hour-bars");
        long most = hours.stream().mapToLong(each -> each.net().minor()).max().orElse(0);
        for (HourFigures hour : hours) {
            getChildren().add(bar(model, hour, most));
        }
    }

    private static VBox bar(ReportsViewModel model, HourFigures hour, long most) {
        Label sum = new Label(hour.checks() == 0 ? "" : model.roughly(hour.net()));
        sum.getStyleClass().add("hour-sum");
        Region bar = new Region();
        bar.getStyleClass().add("hour-bar");
        double height = Math.max(2, TALLEST * ReportPane.share(hour.net(), most));
        bar.setMinHeight(height);
        bar.setMaxHeight(height);
        Label name = new Label(String.format(Locale.ROOT, "%02d", hour.hour()));
        name.getStyleClass().add("hour-name");
        Label checks = new Label(hour.checks() == 0 ? "" : Integer.toString(hour.checks()));
        checks.getStyleClass().addAll("tiny", "muted");
        VBox column = new VBox(sum, bar, name, checks);
        column.getStyleClass().add("hour-column");
        column.setId("hour-" + hour.hour());
        column.setMinHeight(TALLEST + 80);
        column.setMinWidth(0);
        column.setPrefWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        String said = model.texts().get("reports.hour", hour.hour(), hour.checks(), model.money(hour.net()));
        column.setAccessibleText(said);
        Tooltip.install(column, new Tooltip(said));
        return column;
    }
}
