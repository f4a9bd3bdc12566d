package os.qres.admin.printers;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import os.qres.admin.controls.Rows;
import os.qres.model.printing.PrintJobState;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrinterView;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// A printer's chits: number, what it is, how far it is, and what can be decided about it.
final class JobLines extends VBox {
    private final PrintersViewModel model;
    private final Layers layers;
    private final Texts texts;

    JobLines(PrintersViewModel model, Layers layers) {
        this.model = model;
        this.layers = layers;
        this.texts = model.desk().texts();
        setId("jobs");
    }

    void redraw() {
        List<Node> lines = new ArrayList<>();
        for (PrintJobView job : model.jobs()) {
            lines.add(line(job));
        }
        if (lines.isEmpty()) {
            Label nothing = new Label(texts.get("printer.queue.empty"));
            nothing.getStyleClass().add("muted");
            lines.add(nothing);
        }
        getChildren().setAll(lines);
    }

    private Node line(PrintJobView job) {
        HBox line = Rows.twoLines(
                "№ " + job.number() + "  " + job.title(),
                model.desk().formats().time(job.createdAt()),
                Rows.tag(PrinterWords.icon(job.state()), model.words().job(job), PrinterWords.style(job.state())),
                actions(job));
        line.getStyleClass().add("hairline-bottom");
        return line;
    }

    private MenuButton actions(PrintJobView job) {
        MenuButton menu = new MenuButton("", Icons.MORE.node());
        menu.setId("job-" + job.id());
        menu.getStyleClass().addAll("plain", "row-actions");
        menu.setAccessibleText(texts.get("printer.actions", job.title()));
        menu.getItems().add(item("printer.preview", () -> ChitDialog.open(model, layers, job)));
        boolean isOpen = job.state() == PrintJobState.WAITING
                || job.state() == PrintJobState.HELD
                || job.state() == PrintJobState.FAILED;
        if (job.state() == PrintJobState.HELD || job.state() == PrintJobState.FAILED) {
            menu.getItems().add(item("printer.release", () -> model.decide(job, "release")));
        }
        if (job.state() == PrintJobState.PRINTED || job.state() == PrintJobState.DISCARDED) {
            menu.getItems().add(item("printer.reprint", () -> model.decide(job, "reprint")));
        }
        for (PrinterView other : model.others(job.printerId())) {
            MenuItem reroute = new MenuItem(texts.get("printer.reroute", other.name()));
            reroute.setOnAction(_ -> model.reroute(job, other));
            menu.getItems().add(reroute);
        }
        if (isOpen) {
            menu.getItems().add(item("printer.discard", () -> model.decide(job, "discard")));
        }
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
