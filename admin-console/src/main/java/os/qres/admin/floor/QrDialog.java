package os.qres.admin.floor;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import os.qres.model.floor.QrView;
import os.qres.model.floor.TableView;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.text.Texts;

/// A table's QR code as the server draws it, to be saved and printed.
final class QrDialog {
    private static final int PIXELS = 600;
    private static final double SHOWN = 300;

    private final FloorViewModel model;
    private final Layers layers;
    private final TableView table;
    private final Texts texts;
    private final StackPane picture = new StackPane();
    private final Label address = new Label();
    private final Button save;

    private QrDialog(FloorViewModel model, Layers layers, TableView table) {
        this.model = model;
        this.layers = layers;
        this.table = table;
        this.texts = model.desk().texts();
        picture.getStyleClass().add("qr-picture");
        address.getStyleClass().addAll("muted", "small");
        VBox content = new VBox(picture, address);
        content.getStyleClass().addAll("dialog-form", "qr");
        Dialog dialog = new Dialog(texts.get("qr.title", table.number()), content);
        dialog.action("qr-close", texts.get("close"), () -> layers.close(dialog));
        dialog.action("qr-save", texts.get("qr.save"), () -> {}, "primary");
        save = (Button) dialog.lookup("#qr-save");
        save.setDisable(true);
        layers.open(dialog);
    }

    static void open(FloorViewModel model, Layers layers, TableView table) {
        new QrDialog(model, layers, table).load();
    }

    private void load() {
        String path = "/tables/" + table.id() + "/qr?format=";
        picture.getChildren().setAll(Notice.busy(texts.get("busy")));
        model.desk()
                .calls()
                .ask(
                        () -> model.desk().api().get(path + "json", QrView.class),
                        reply -> reply.onOk(qr -> address.setText(qr.url())));
        model.desk().calls().ask(() -> model.desk().api().bytes(path + "png&size=" + PIXELS), this::show);
    }

    private void show(Reply<byte[]> reply) {
        switch (reply) {
            case Reply.Ok<byte[]>(byte[] png) -> {
                ImageView view = new ImageView(new Image(new ByteArrayInputStream(png)));
                view.setId("qr-image");
                view.setFitWidth(SHOWN);
                view.setFitHeight(SHOWN);
                picture.getChildren().setAll(view);
                save.setDisable(false);
                save.setOnAction(_ -> save(png));
            }
            case Reply.Refused<byte[]> _, Reply.Unreachable<byte[]> _ ->
                picture.getChildren().setAll(Notice.error(model.desk().trouble(reply), texts, this::load));
        }
    }

    private void save(byte[] png) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("qr.save"));
        chooser.setInitialFileName(texts.get("qr.file", table.number()));
        File file = chooser.showSaveDialog(layers.getScene().getWindow());
        if (file != null) {
            model.desk()
                    .calls()
                    .ask(() -> written(file.toPath(), png), model.desk().speaker()::say);
        }
    }

    private String written(Path file, byte[] png) {
        try {
            Files.write(file, png);
            return texts.get("qr.saved", file.getFileName());
        } catch (IOException e) {
            return texts.get("qr.not-saved", e.getMessage());
        }
    }
}
