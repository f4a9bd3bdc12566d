package os.qres.admin.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Chips;
import os.qres.admin.controls.Option;
import os.qres.admin.controls.Rows;
import os.qres.admin.hours.Span;
import os.qres.model.orders.OrderView;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.controls.View;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The list of paid checks, and beside it the one that is open.
final class ChecksView implements View {
    private final ChecksViewModel model;
    private final Layers layers;
    private final Texts texts;
    private final Label days = new Label();
    private final Button earlier;
    private final Button later;
    private final Chips<@Nullable Span> spans;
    private final Chips<Meaning> meanings;
    private final StackPane list = new StackPane();
    private final StackPane open = new StackPane();
    private final HBox root;
    private Subscription subscription = Subscription.EMPTY;

    ChecksView(ChecksViewModel model, Layers layers) {
        this.model = model;
        this.layers = layers;
        this.texts = model.texts();
        spans = new Chips<>(model::look);
        meanings = new Chips<>(model::mean);
        meanings.setId("checks-means");
        meanings.getStyleClass().add("checks-means");
        days.getStyleClass().add("hours-days");
        days.setId("checks-days");
        earlier = turn("checks-back", Icons.BACK, -1, "hours.earlier");
        later = turn("checks-on", Icons.FORWARD, 1, "hours.later");
        HBox turned = new HBox(earlier, days, later);
        turned.setAlignment(Pos.CENTER_LEFT);
        turned.getStyleClass().add("checks-days");
        VBox head = new VBox(spans, turned, meanings);
        head.getStyleClass().add("checks-head");
        head.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox card = new VBox(head, list);
        card.getStyleClass().addAll("card", "table-card", "checks-list");
        VBox shown = new VBox(open);
        VBox.setVgrow(open, Priority.ALWAYS);
        shown.getStyleClass().addAll("card", "table-card");
        HBox.setHgrow(shown, Priority.ALWAYS);
        root = new HBox(card, shown);
        root.setId("checks");
        root.getStyleClass().add("section-body");
    }

    private Button turn(String id, Icons icon, int steps, String words) {
        Button button = new Button(null, icon.node());
        button.setId(id);
        button.setAccessibleText(texts.get(words));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            model.turn(steps);
            sayDays();
        });
        return button;
    }

    /// At once, whenever the checks of those days come.
    private void sayDays() {
        days.setText(model.days());
        later.setDisable(!model.canTurnOn());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.lookedAt(true);
        subscription = Subscription.combine(
                model.span().subscribe(_ -> head()),
                model.meanings().subscribe(this::means),
                model.list().subscribe(this::show),
                model.open().subscribe(this::open));
    }

    @Override
    public void hidden() {
        subscription.unsubscribe();
        model.lookedAt(false);
    }

    private void head() {
        List<Option<@Nullable Span>> options = new ArrayList<>();
        for (Span span : Span.values()) {
            options.add(new Option<>(span, texts.get("hours.span." + span.name().toLowerCase(Locale.ROOT))));
        }
        options.add(new Option<>(null, texts.get("checks.span.all")));
        spans.show(options, model.span().get());
        earlier.getParent().setVisible(model.span().get() != null);
        earlier.getParent().setManaged(model.span().get() != null);
    }

    private void means(List<Meaning> now) {
        meanings.show(now.stream().map(each -> new Option<>(each, each.words())).toList(), model.meant());
        meanings.setVisible(now.size() > 1);
        meanings.setManaged(now.size() > 1);
    }

    private void show(ChecksState state) {
        sayDays();
        switch (state) {
            case ChecksState.Loading() -> list.getChildren().setAll(Notice.busy(texts.get("busy")));
            case ChecksState.Failed(String words) -> list.getChildren().setAll(Notice.error(words, texts, model::ask));
            case ChecksState.Shown shown -> rows(shown);
        }
    }

    private void rows(ChecksState.Shown shown) {
        if (shown.checks().isEmpty()) {
            list.getChildren().setAll(Notice.empty(texts.get("checks.none")));
            return;
        }
        VBox rows = new VBox();
        shown.checks().forEach(check -> rows.getChildren().add(row(check)));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setId("checks-scroll");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("form-scroll", "sheet");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        list.getChildren().setAll(new VBox(scroll, pager(shown)));
    }

    private Node row(OrderView check) {
        Label total = Rows.figure(model.desk().formats().exactMoney(check.totalPrice()));
        HBox line = Rows.twoLines(model.words().title(check), model.words().brief(check), total);
        VBox said = (VBox) line.getChildren().getFirst();
        Label ways = new Label(model.words().ways(check));
        ways.getStyleClass().addAll("row-second", "muted");
        said.getChildren().add(ways);
        Optional<String> mark = model.words().mark(check);
        mark.ifPresent(words -> {
            Label back = new Label(words, Icons.UNDO.node());
            back.getStyleClass().addAll("row-second", "warning");
            said.getChildren().add(back);
        });
        Button open = new Button(null, line);
        open.setId("check-" + check.id());
        open.setAccessibleText(model.words().title(check));
        open.getStyleClass().addAll("plain", "check-row");
        OrderView now = model.open().get();
        if (now != null && now.id() == check.id()) {
            open.getStyleClass().add("chosen");
        }
        open.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(open.widthProperty());
        open.setOnAction(_ -> model.open(check));
        return open;
    }

    private Node pager(ChecksState.Shown shown) {
        HBox pager = new HBox(
                page("checks-previous", "checks.previous", Icons.BACK, shown.page() > 0, -1),
                new Label(texts.get("checks.page", shown.page() + 1)),
                page("checks-next", "checks.next", Icons.FORWARD, shown.hasMore(), 1));
        pager.getStyleClass().add("checks-pager");
        boolean isOne = shown.page() == 0 && !shown.hasMore();
        pager.setVisible(!isOne);
        pager.setManaged(!isOne);
        return pager;
    }

    private Button page(String id, String key, Icons icon, boolean isThere, int by) {
        Button button = new Button(texts.get(key), icon.node());
        button.setId(id);
        button.setDisable(!isThere);
        button.setOnAction(_ -> model.turnPage(by));
        return button;
    }

    private void open(@Nullable OrderView check) {
        open.getChildren()
                .setAll(check == null ? Notice.empty(texts.get("checks.choose")) : new CheckPane(model, layers, check));
        if (model.list().get() instanceof ChecksState.Shown shown) {
            mark(check, shown);
        }
    }

    private void mark(@Nullable OrderView check, ChecksState.Shown shown) {
        for (OrderView each : shown.checks()) {
            Node row = list.lookup("#check-" + each.id());
            if (row != null) {
                row.getStyleClass().remove("chosen");
                if (check != null && check.id() == each.id()) {
                    row.getStyleClass().add("chosen");
                }
            }
        }
    }
}
