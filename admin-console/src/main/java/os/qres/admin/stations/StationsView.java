package os.qres.admin.stations;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.ListPane;
import os.qres.admin.controls.Rows;
import os.qres.admin.controls.Workbench;
import os.qres.model.kitchen.StationView;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The stations beside the chosen one's form.
final class StationsView {
    private final StationsViewModel model;
    private final Texts texts;
    private final StationController controller;
    private final Workbench<StationView> workbench;

    StationsView(StationsViewModel model, Layers layers) {
        this.model = model;
        this.texts = model.desk().texts();
        this.controller = new StationController(model, layers);
        Parent form = Fxml.load(controller, texts);
        ListPane<StationView> list = new ListPane<>(model.editor(), this::row, "station.empty");
        this.workbench = new Workbench<>(model.editor(), "station.", list, form).headed(this::head);
        workbench.setId("stations");
    }

    Workbench<StationView> workbench() {
        return workbench;
    }

    private String name(StationView station) {
        return model.desk().formats().name(station.name(), station.translations());
    }

    private Node row(StationView station) {
        int dishes = station.alsoDishIds().size();
        String second = dishes == 0 ? "" : texts.count("station.also", dishes);
        return station.isActive()
                ? Rows.twoLines(name(station), second)
                : Rows.twoLines(name(station), second, Rows.tag(Icons.OFF, texts.get("station.off")));
    }

    private void head(@Nullable StationView station) {
        boolean active = station == null || station.isActive();
        show(controller.remove, station != null && active);
        show(controller.activate, !active);
        show(controller.off, !active);
        controller.title.setText(station == null ? texts.get("station.new") : name(station));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
