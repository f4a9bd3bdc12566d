package os.qres.kitchen.screen;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import os.qres.kitchen.tickets.Station;
import os.qres.model.kitchen.StationView;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.program.Kit;
import os.qres.terminal.theme.Icons;

/// Whose tickets this display shows.
final class StationChoice {
    private final Kit kit;
    private final Preferences preferences;
    private final VBox choices = new VBox();
    private final Dialog dialog;

    StationChoice(Kit kit, Preferences preferences, Words words) {
        this.kit = kit;
        this.preferences = preferences;
        choices.getStyleClass().add("station-choices");
        add(Station.ALL, kit.texts().get("station.all"));
        for (StationView station : kit.state().stations()) {
            if (station.isActive()) {
                add(new Station(station.id()), words.name(station));
            }
        }
        dialog = new Dialog(kit.texts().get("station.choose"), choices);
        dialog.action("station-close", kit.texts().get("close"), this::close);
    }

    void close() {
        kit.layers().close(dialog);
    }

    void open() {
        kit.layers().open(dialog);
    }

    private void add(Station station, String name) {
        ToggleButton choice = new ToggleButton(name);
        choice.setId("station-" + (station.id() == null ? "all" : station.id()));
        choice.setMaxWidth(Double.MAX_VALUE);
        boolean now = station.equals(preferences.station().get());
        choice.setSelected(now);
        if (now) {
            choice.setGraphic(Icons.CHECK.node());
        }
        choice.setOnAction(_ -> {
            kit.layers().close(dialog);
            preferences.choose(station);
        });
        choices.getChildren().add(choice);
    }
}
