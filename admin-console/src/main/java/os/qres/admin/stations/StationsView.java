package os.qres.admin.stations;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.util.Subscription;
import os.qres.admin.controls.ListPane;
import os.qres.admin.controls.Rows;
import os.qres.admin.controls.Workbench;
import os.qres.admin.editor.Subject;
import os.qres.model.kitchen.StationView;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.View;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The stations beside the chosen one's form.
final class StationsView implements View {
    private final StationsViewModel model;
    private final Texts texts;
    private final StationController controller;
    private final Workbench<StationView> workbench;
    private Subscription subscription = Subscription.EMPTY;

    StationsView(StationsViewModel model, Layers layers) {
        this.model = model;
        this.texts = model.desk().texts();
        this.controller = new StationController(model, layers);
        Parent form = Fxml.load(controller, texts);
        ListPane<StationView> list = new ListPane<>(model.editor(), this::row, "station.empty");
        this.workbench = new Workbench<>(model.editor(), "station.", list, form);
        workbench.setId("stations");
    }

    @Override
    public Parent root() {
        return workbench;
    }

    @Override
    public void shown() {
        workbench.shown();
        subscription = model.editor().subject().subscribe(this::head);
    }

    @Override
    public void hidden() {
        workbench.hidden();
        subscription.unsubscribe();
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

    private void head(Subject<StationView> subject) {
        StationView station = subject instanceof Subject.Present<StationView>(StationView view) ? view : null;
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
