package os.qres.admin.printers;

import java.io.ByteArrayInputStream;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import os.qres.model.printing.PrintJobView;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.text.Texts;

/// What a chit says, as it comes out of the printer.
final class ChitDialog {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 520;

    private final PrintersViewModel model;
    private final Texts texts;
    private final PrintJobView job;
    private final StackPane picture = new StackPane();

    private ChitDialog(PrintersViewModel model, Layers layers, PrintJobView job) {
        this.model = model;
        this.texts = model.desk().texts();
        this.job = job;
        picture.setMinSize(WIDTH, HEIGHT);
        Dialog dialog = new Dialog("№ " + job.number() + "  " + job.title(), picture);
        dialog.action("chit-close", texts.get("close"), () -> layers.close(dialog));
        layers.open(dialog);
    }

    static void open(PrintersViewModel model, Layers layers, PrintJobView job) {
        new ChitDialog(model, layers, job).load();
    }

    private void load() {
        picture.getChildren().setAll(Notice.busy(texts.get("busy")));
        model.desk()
                .calls()
                .ask(() -> model.desk().api().bytes("/print-jobs/" + job.id() + "/preview?format=png"), this::show);
    }

    private void show(Reply<byte[]> reply) {
        switch (reply) {
            case Reply.Ok<byte[]>(byte[] png) -> {
                ImageView view = new ImageView(new Image(new ByteArrayInputStream(png)));
                view.setId("chit-image");
                view.setFitWidth(WIDTH);
                view.setPreserveRatio(true);
                ScrollPane scroll = new ScrollPane(view);
                scroll.setPrefSize(WIDTH + 20, HEIGHT);
                picture.getChildren().setAll(scroll);
            }
            case Reply.Refused<byte[]> _, Reply.Unreachable<byte[]> _ ->
                picture.getChildren().setAll(Notice.error(model.desk().trouble(reply), texts, this::load));
        }
    }
}
