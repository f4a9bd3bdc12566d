package os.qres.pos.till;

import java.io.ByteArrayInputStream;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import os.qres.model.till.TillReport;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.theme.Icons;

/// A report as it comes out of the printer, and the button that prints it. A numbered one that has come out before
/// comes as a copy.
final class PaperDialog {
    private static final double WIDTH = 460;
    private static final double HEIGHT = 480;

    private final Desk desk;
    private final TillReport report;
    private final StackPane picture = new StackPane();
    private final Dialog dialog;

    private PaperDialog(Desk desk, TillReport report) {
        this.desk = desk;
        this.report = report;
        picture.setMinSize(WIDTH, HEIGHT);
        picture.setMaxSize(WIDTH, HEIGHT);
        dialog = new Dialog(title(desk, report), picture)
                .action("paper-close", desk.texts().get("frame.close"), this::close)
                .action("paper-print", desk.texts().get("paper.print"), this::print, "primary");
    }

    /// Opens it.
    static Button button(Desk desk, TillReport report) {
        Button button = Fxml.whole(new Button(desk.texts().get("paper.show"), Icons.PRINTER.node()));
        button.setId(report.number() == null ? "paper" : "paper-" + report.number());
        button.setOnAction(_ -> new PaperDialog(desk, report).open());
        return button;
    }

    static String title(Desk desk, TillReport report) {
        return report.number() == null
                ? desk.texts().get("paper.x")
                : desk.texts().get("paper.z", report.number());
    }

    private void open() {
        desk.layers().open(dialog);
        load();
    }

    private void load() {
        picture.getChildren().setAll(Notice.busy(desk.texts().get("till.busy")));
        desk.house().printing().paper(report.number(), this::show, words -> picture.getChildren()
                .setAll(Notice.error(words, desk.texts(), this::load)));
    }

    private void show(byte[] png) {
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(png)));
        view.setId("paper-picture");
        view.setFitWidth(WIDTH - 20);
        view.setPreserveRatio(true);
        ScrollPane scroll = new ScrollPane(view);
        scroll.setPannable(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        picture.getChildren().setAll(scroll);
    }

    private void print() {
        close();
        desk.house().printing().report(report.number(), desk.way()::say);
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
