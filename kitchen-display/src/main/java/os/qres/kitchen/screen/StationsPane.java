package os.qres.kitchen.screen;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.kitchen.pass.StationLoad;
import os.qres.kitchen.tickets.Age;
import os.qres.kitchen.tickets.Rules;
import os.qres.kitchen.tickets.Urgency;
import os.qres.terminal.program.Kit;
import os.qres.terminal.theme.Icons;

/// Beside the pass: how much every station has to make, and since when its oldest waits.
final class StationsPane extends VBox {
    private static final double WIDTH = 308;

    private final Kit kit;
    private final Words words;
    private final Rules rules;
    private final VBox list = new VBox();
    private final Label average = new Label();

    StationsPane(Kit kit, Words words, Rules rules) {
        this.kit = kit;
        this.words = words;
        this.rules = rules;
        setId("stations");
        getStyleClass().add("all-day");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        Label title = new Label(kit.texts().get("pass.stations"));
        title.getStyleClass().add("panel-title");
        list.getStyleClass().add("station-loads");
        Region gap = new Region();
        setVgrow(gap, Priority.ALWAYS);
        Region middle = new Region();
        HBox.setHgrow(middle, Priority.ALWAYS);
        Label name = new Label(kit.texts().get("pass.average"));
        name.getStyleClass().add("load-average-name");
        average.getStyleClass().add("load-average");
        HBox foot = new HBox(name, middle, average);
        foot.getStyleClass().add("load");
        foot.visibleProperty().bind(average.textProperty().isNotEmpty());
        getChildren().addAll(title, list, gap, foot);
    }

    void show(List<StationLoad> loads) {
        list.getChildren().setAll(loads.stream().map(this::row).toList());
        average.setText(StationLoad.average(kit.state().tickets().values())
                .map(Age::text)
                .orElse(""));
    }

    private Node row(StationLoad load) {
        Label name = new Label(words.name(load.station()));
        name.getStyleClass().add("load-name");
        Region middle = new Region();
        HBox.setHgrow(middle, Priority.ALWAYS);
        Label portions = new Label(Integer.toString(load.portions()));
        portions.getStyleClass().add("load-portions");
        HBox first = new HBox(name, middle, portions);
        VBox row = new VBox(first, state(load));
        row.getStyleClass().add("load");
        return row;
    }

    private Label state(StationLoad load) {
        if (load.oldest() == null) {
            return load.held() > 0
                    ? state(Icons.TICKET_HELD, "load-held", kit.texts().get("pass.held", load.held()))
                    : state(Icons.ITEM_DONE, "load-calm", kit.texts().get("pass.all_ready"));
        }
        Duration age = Age.of(load.oldest().openedAt(), kit.clock().instant());
        String since = Age.text(age);
        Urgency urgency = rules.of(load.oldest()).of(age);
        return switch (urgency) {
            case GOING -> state(Icons.ITEM_DONE, "load-calm", kit.texts().get("pass.normal", since));
            case WARNING ->
                state(Icons.TICKET_WARNING, "load-warning", kit.texts().get("pass.hurry", since));
            case LATE -> state(Icons.TICKET_LATE, "load-late", kit.texts().get("pass.late", since));
        };
    }

    private static Label state(Icons icon, String style, String words) {
        Label label = new Label(words, icon.node());
        label.getStyleClass().addAll("load-state", style);
        return label;
    }
}
