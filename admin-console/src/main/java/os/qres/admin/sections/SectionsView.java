package os.qres.admin.sections;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.ListPane;
import os.qres.admin.controls.Rows;
import os.qres.admin.controls.Workbench;
import os.qres.model.floor.SectionView;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;

/// The sections beside the chosen one's form.
final class SectionsView {
    private final SectionsViewModel model;
    private final Texts texts;
    private final SectionController controller;
    private final Workbench<SectionView> workbench;

    SectionsView(SectionsViewModel model, Layers layers) {
        this.model = model;
        this.texts = model.desk().texts();
        this.controller = new SectionController(model, layers);
        Parent form = Fxml.load(controller, texts);
        ListPane<SectionView> list = new ListPane<>(model.editor(), this::row, "section.empty");
        this.workbench = new Workbench<>(model.editor(), "section.", list, form).headed(this::head);
        workbench.setId("sections");
    }

    Workbench<SectionView> workbench() {
        return workbench;
    }

    private String name(SectionView section) {
        return model.desk().formats().name(section.name(), section.translations());
    }

    private Node row(SectionView section) {
        String second = model.location(section.locationId()) + " · "
                + texts.count("section.count", section.tableIds().size());
        return Rows.twoLines(name(section), second);
    }

    private void head(@Nullable SectionView section) {
        controller.remove.setVisible(section != null);
        controller.remove.setManaged(section != null);
        controller.title.setText(section == null ? texts.get("section.new") : name(section));
    }
}
