package os.qres.admin.sections;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.util.Subscription;
import os.qres.admin.controls.ListPane;
import os.qres.admin.controls.Rows;
import os.qres.admin.controls.Workbench;
import os.qres.admin.editor.Subject;
import os.qres.model.floor.SectionView;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.View;
import os.qres.terminal.text.Texts;

/// The sections beside the chosen one's form.
final class SectionsView implements View {
    private final SectionsViewModel model;
    private final Texts texts;
    private final SectionController controller;
    private final Workbench<SectionView> workbench;
    private Subscription subscription = Subscription.EMPTY;

    SectionsView(SectionsViewModel model, Layers layers) {
        this.model = model;
        this.texts = model.desk().texts();
        this.controller = new SectionController(model, layers);
        Parent form = Fxml.load(controller, texts);
        ListPane<SectionView> list = new ListPane<>(model.editor(), this::row, "section.empty");
        this.workbench = new Workbench<>(model.editor(), "section.", list, form);
        workbench.setId("sections");
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

    private String name(SectionView section) {
        return model.desk().formats().name(section.name(), section.translations());
    }

    private Node row(SectionView section) {
        String second = model.location(section.locationId()) + " · "
                + texts.count("section.count", section.tableIds().size());
        return Rows.twoLines(name(section), second);
    }

    private void head(Subject<SectionView> subject) {
        SectionView section = subject instanceof Subject.Present<SectionView>(SectionView view) ? view : null;
        controller.remove.setVisible(section != null);
        controller.remove.setManaged(section != null);
        controller.title.setText(section == null ? texts.get("section.new") : name(section));
    }
}
