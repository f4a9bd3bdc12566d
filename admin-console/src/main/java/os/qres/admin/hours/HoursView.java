package os.qres.admin.hours;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import os.qres.admin.controls.Chips;
import os.qres.admin.controls.Option;
import os.qres.admin.controls.Rows;
import os.qres.model.staff.ShiftView;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.controls.View;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The days that are looked at, and under each person's name and hours the shifts.
final class HoursView implements View {
    private final HoursViewModel model;
    private final Layers layers;
    private final Texts texts;
    private final Label days = new Label();
    private final Label total = new Label();
    private final Chips<Span> spans;
    private final StackPane list = new StackPane();
    private final VBox root;
    private Subscription subscription = Subscription.EMPTY;

    HoursView(HoursViewModel model, Layers layers) {
        this.model = model;
        this.layers = layers;
        this.texts = model.texts();
        spans = new Chips<>(model::look);
        spans.setAlignment(Pos.CENTER_LEFT);
        days.getStyleClass().add("hours-days");
        days.setId("hours-days");
        days.setMinWidth(Region.USE_PREF_SIZE);
        total.setMinWidth(Region.USE_PREF_SIZE);
        total.getStyleClass().add("hours-total");
        total.setId("hours-total");
        HBox head = new HBox(
                turn("hours-back", Icons.BACK, -1, "hours.earlier"),
                days,
                turn("hours-on", Icons.FORWARD, 1, "hours.later"),
                spans,
                Rows.gap(),
                total);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("hours-head");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox card = new VBox(head, list);
        card.getStyleClass().addAll("card", "table-card");
        VBox.setVgrow(card, Priority.ALWAYS);
        root = new VBox(card);
        root.setId("hours");
        root.getStyleClass().add("section-body");
    }

    private Button turn(String id, Icons icon, int steps, String words) {
        Button button = new Button(null, icon.node());
        button.setId(id);
        button.setAccessibleText(texts.get(words));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> model.turn(steps));
        return button;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        subscription = Subscription.combine(
                model.span().subscribe(_ -> head()),
                model.first().subscribe(_ -> head()),
                model.state().subscribe(this::show));
        model.refresh();
    }

    @Override
    public void hidden() {
        subscription.unsubscribe();
    }

    private void head() {
        LocalDate first = model.first().get();
        LocalDate last = model.last();
        days.setText(
                first.equals(last) ? model.day(first) : texts.get("hours.days", model.date(first), model.date(last)));
        List<Option<Span>> options = Arrays.stream(Span.values())
                .map(span ->
                        new Option<>(span, texts.get("hours.span." + span.name().toLowerCase(Locale.ROOT))))
                .toList();
        spans.show(options, model.span().get());
    }

    private void show(HoursState state) {
        total.setText("");
        switch (state) {
            case HoursState.Loading() -> list.getChildren().setAll(Notice.busy(texts.get("busy")));
            case HoursState.Failed(String words) ->
                list.getChildren().setAll(Notice.error(words, texts, model::refresh));
            case HoursState.Shown shown -> people(shown);
        }
    }

    private void people(HoursState.Shown shown) {
        if (shown.people().isEmpty()) {
            list.getChildren().setAll(Notice.empty(texts.get("hours.none")));
            return;
        }
        total.setText(texts.get("hours.total", model.hours(shown.minutes())));
        double at = list.lookup("#hours-scroll") instanceof ScrollPane before ? before.getVvalue() : 0;
        VBox lines = new VBox();
        for (PersonHours person : shown.people()) {
            lines.getChildren().add(person(person));
            person.shifts().forEach(shift -> lines.getChildren().add(line(shift, shown)));
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setId("hours-scroll");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("form-scroll", "sheet");
        list.getChildren().setAll(scroll);
        scroll.setVvalue(at);
    }

    private Node person(PersonHours person) {
        Label name = new Label(person.name());
        name.getStyleClass().add("group-title");
        Label hours = new Label(model.hours(person.minutes()));
        hours.setId("hours-of-" + person.userId());
        hours.getStyleClass().add("group-title");
        HBox line = new HBox(name, Rows.gap());
        if (person.isHere()) {
            line.getChildren().add(Rows.tag(Icons.CLOCK, texts.get("person.on-shift"), "success"));
        }
        line.getChildren().add(hours);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("hours-person");
        return line;
    }

    private Node line(ShiftView shift, HoursState.Shown shown) {
        Label day = new Label(model.day(LocalDate.ofInstant(shift.startedAt(), model.zone())));
        day.getStyleClass().add("hours-day");
        Label times = new Label(times(shift));
        times.getStyleClass().add("hours-times");
        HBox line = new HBox(day, times);
        if (shift.mendReason() != null) {
            Label why = new Label(texts.get("hours.mended.why", shift.mendReason()), Icons.EDIT.node());
            why.setWrapText(true);
            why.getStyleClass().addAll("row-second", "muted");
            HBox.setHgrow(why, Priority.SOMETIMES);
            line.getChildren().add(why);
        }
        Label hours = Rows.figure(model.hours(PersonHours.minutes(shift, shown.at())));
        Button mend = new Button(texts.get("hours.mend"), Icons.EDIT.node());
        mend.setId("mend-" + shift.id());
        mend.setMinWidth(Region.USE_PREF_SIZE);
        mend.setOnAction(_ -> new MendDialog(model, layers, shift).open());
        line.getChildren().addAll(Rows.gap(), hours, mend);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("hours-line");
        return line;
    }

    /// With the day where somebody went on another than they came.
    private String times(ShiftView shift) {
        String from = model.time(shift.startedAt());
        if (shift.endedAt() == null) {
            return texts.get("hours.goes-on", from);
        }
        LocalDate came = LocalDate.ofInstant(shift.startedAt(), model.zone());
        LocalDate went = LocalDate.ofInstant(shift.endedAt(), model.zone());
        String until = model.time(shift.endedAt());
        boolean isNextDay = went.equals(came.plusDays(1));
        return texts.get("hours.times", from, went.equals(came) || isNextDay ? until : model.day(went) + ", " + until);
    }
}
