package os.qres.admin.printers;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
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
    private final Function<String, Optional<Path>> places;
    private final StackPane picture = new StackPane();

    private ChitDialog(
            PrintersViewModel model, Layers layers, PrintJobView job, Function<String, Optional<Path>> places) {
        this.model = model;
        this.places = places;
        this.texts = model.desk().texts();
        this.job = job;
        picture.setMinSize(WIDTH, HEIGHT);
        Dialog dialog = new Dialog("№ " + job.number() + "  " + job.title(), picture);
        dialog.action("chit-close", texts.get("close"), () -> layers.close(dialog));
        dialog.action("chit-pdf", texts.get("chit.pdf"), this::keep, "primary");
        layers.open(dialog);
    }

    static void open(PrintersViewModel model, Layers layers, PrintJobView job) {
        open(model, layers, job, name -> chosen(model, layers, name));
    }

    /// @param places asks where a file with that name is to be; nothing, where none is meant
    static void open(
            PrintersViewModel model, Layers layers, PrintJobView job, Function<String, Optional<Path>> places) {
        new ChitDialog(model, layers, job, places).load();
    }

    private static Optional<Path> chosen(PrintersViewModel model, Layers layers, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(model.desk().texts().get("chit.pdf"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        return Optional.ofNullable(chooser.showSaveDialog(layers.getScene().getWindow()))
                .map(File::toPath);
    }

    private void keep() {
        places.apply("chit-" + job.number() + ".pdf")
                .ifPresent(file ->
                        model.desk().calls().ask(() -> kept(file), model.desk().speaker()::say));
    }

    private String kept(Path file) {
        Reply<byte[]> reply = model.desk().api().bytes(path("pdf"));
        if (!(reply instanceof Reply.Ok<byte[]>(byte[] pdf))) {
            return model.desk().trouble(reply);
        }
        try {
            Files.write(file, pdf);
            return texts.get("qr.saved", file.getFileName());
        } catch (IOException e) {
            return texts.get("qr.not-saved", e.getMessage());
        }
    }

    private String path(String format) {
        return "/print-jobs/" + job.id() + "/preview?format=" + format;
    }

    private void load() {
        picture.getChildren().setAll(Notice.busy(texts.get("busy")));
        model.desk().calls().ask(() -> model.desk().api().bytes(path("png")), this::show);
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
