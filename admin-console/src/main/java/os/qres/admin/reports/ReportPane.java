package os.qres.admin.reports;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.model.Money;
import os.qres.model.till.CategoryFigures;
import os.qres.model.till.SalesBreakdown;
import os.qres.model.till.TillReport;
import os.qres.model.till.WaiterFigures;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.text.Texts;

/// One report: its sums, and what people compare drawn as bars.
final class ReportPane extends VBox {
    private final ReportsViewModel model;
    private final Texts texts;
    private final VBox sides = new VBox();

    ReportPane(ReportsViewModel model, TillReport report) {
        this.model = model;
        this.texts = model.texts();
        setId("report-open");
        sides.getStyleClass().add("report-sides");
        getChildren().add(head(report));
        SalesBreakdown seen = report.breakdown();
        if (seen.byHour().isEmpty() && seen.byCategory().isEmpty()) {
            Notice nothing = Notice.empty(texts.get(report.checks() == 0 ? "reports.none" : "reports.old"));
            VBox.setVgrow(nothing, Priority.ALWAYS);
            getChildren().add(nothing);
            return;
        }
        if (!seen.byHour().isEmpty()) {
            side("reports.hours", new HourBars(model, seen.byHour()));
        }
        if (!seen.byCategory().isEmpty()) {
            side(
                    "reports.categories",
                    bars(
                            seen.byCategory(),
                            this::name,
                            CategoryFigures::net,
                            each -> Integer.toString(each.quantity())));
        }
        if (!seen.byWaiter().isEmpty()) {
            side(
                    "reports.waiters",
                    bars(
                            seen.byWaiter(),
                            this::name,
                            WaiterFigures::net,
                            each -> texts.count("reports.checks", each.checks())));
        }
        ScrollPane scroll = new ScrollPane(sides);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("form-scroll", "sheet");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
    }

    private String name(CategoryFigures category) {
        return category.name() == null ? texts.get("reports.category.none") : category.name();
    }

    private String name(WaiterFigures waiter) {
        return waiter.name() == null ? texts.get("reports.waiter.none") : waiter.name();
    }

    private Node head(TillReport report) {
        Label title = new Label(model.title(report) + " · " + model.day(report));
        title.getStyleClass().add("group-title");
        FlowPane figures = new FlowPane(
                figure("reports.sales", model.money(report.sales())),
                figure("reports.count", Integer.toString(report.checks())),
                figure("reports.covers", Integer.toString(report.covers())),
                figure("reports.average", model.money(average(report))),
                figure("reports.discounts", model.money(report.discounts())),
                figure("reports.refunded", model.money(report.refunded())),
                figure("reports.tips", model.money(report.tips())));
        figures.getStyleClass().add("report-figures");
        VBox head = new VBox(title, figures);
        head.getStyleClass().add("check-head");
        head.setMinHeight(Region.USE_PREF_SIZE);
        return head;
    }

    /// Rounded half up.
    private static Money average(TillReport report) {
        long checks = report.checks();
        return checks == 0 ? Money.ZERO : new Money((2 * report.sales().minor() + checks) / (2 * checks));
    }

    private VBox figure(String key, String value) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().addAll("row-second", "muted");
        Label figure = new Label(value);
        figure.getStyleClass().add("report-figure");
        VBox box = new VBox(name, figure);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private void side(String key, Node drawn) {
        Label title = new Label(texts.get(key));
        title.getStyleClass().add("check-title");
        sides.getChildren().addAll(title, drawn);
    }

    /// A name, a bar as long as it is to the largest, and the figure.
    private <T> VBox bars(List<T> all, Function<T, String> name, Function<T, Money> of, Function<T, String> more) {
        long most = all.stream().mapToLong(each -> of.apply(each).minor()).max().orElse(0);
        VBox bars = new VBox();
        bars.getStyleClass().add("report-bars");
        for (T each : all) {
            Label words = new Label(name.apply(each));
            words.getStyleClass().add("report-bar-name");
            Region bar = new Region();
            bar.getStyleClass().add("report-bar");
            HBox place = new HBox(bar);
            place.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(place, Priority.ALWAYS);
            place.setMinWidth(0);
            place.setPrefWidth(0);
            bar.prefWidthProperty().bind(place.widthProperty().multiply(Math.max(0, share(of.apply(each), most))));
            bar.setMinWidth(Region.USE_PREF_SIZE);
            Label count = new Label(more.apply(each));
            count.getStyleClass().addAll("row-second", "muted", "report-bar-more");
            Label figure = new Label(model.money(of.apply(each)));
            figure.getStyleClass().add("report-bar-figure");
            HBox row = new HBox(words, place, count, figure);
            row.getStyleClass().add("report-bar-row");
            bars.getChildren().add(row);
        }
        return bars;
    }

    /// How much of the most; only to draw it.
    static double share(Money money, long most) {
        return most <= 0 ? 0 : (double) money.minor() / most;
    }
}
