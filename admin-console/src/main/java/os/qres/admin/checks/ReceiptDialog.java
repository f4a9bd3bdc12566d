package os.qres.admin.checks;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Option;
import os.qres.model.orders.OrderView;
import os.qres.model.printing.PrinterView;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.text.Texts;

/// A check's receipt as it comes out of the printer, printed once more on a chosen one or kept as PDF. The server marks
/// as a copy what was printed before.
final class ReceiptDialog {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 440;

    private final ChecksViewModel model;
    private final Layers layers;
    private final OrderView check;
    private final Function<String, Optional<Path>> places;
    private final Texts texts;
    private final StackPane picture = new StackPane();
    private final ComboBox<Option<@Nullable Integer>> printer = new ComboBox<>();
    private final Dialog dialog;

    ReceiptDialog(ChecksViewModel model, Layers layers, OrderView check) {
        this(model, layers, check, name -> chosen(model, layers, name));
    }

    /// @param places asks where a file with that name is to be; nothing, where none is meant
    ReceiptDialog(ChecksViewModel model, Layers layers, OrderView check, Function<String, Optional<Path>> places) {
        this.model = model;
        this.layers = layers;
        this.check = check;
        this.places = places;
        this.texts = model.texts();
        picture.setMinSize(WIDTH, HEIGHT);
        printer.setId("receipt-printer");
        printer.setMaxWidth(Double.MAX_VALUE);
        printers(List.of());
        Label name = new Label(texts.get("checks.printer"));
        name.setLabelFor(printer);
        name.getStyleClass().add("field-name");
        VBox where = new VBox(name, printer);
        where.getStyleClass().add("labelled");
        VBox content = new VBox(picture, where);
        content.getStyleClass().add("dialog-form");
        dialog = new Dialog(texts.get("checks.receipt.title", model.words().title(check)), content)
                .action("receipt-close", texts.get("close"), this::close)
                .action("receipt-pdf", texts.get("chit.pdf"), this::keep)
                .action("receipt-print", texts.get("checks.print"), this::print, "primary");
    }

    void open() {
        layers.open(dialog);
        model.printers(this::printers);
        load();
    }

    private void printers(List<PrinterView> found) {
        List<Option<@Nullable Integer>> options = new ArrayList<>();
        options.add(new Option<>(null, texts.get("checks.printer.usual")));
        found.forEach(each -> options.add(new Option<>(each.id(), each.name())));
        printer.getItems().setAll(options);
        printer.setValue(options.getFirst());
    }

    private void load() {
        picture.getChildren().setAll(Notice.busy(texts.get("busy")));
        model.desk().calls().ask(() -> model.receipt(check, "png"), this::show);
    }

    private void show(Reply<byte[]> reply) {
        if (!(reply instanceof Reply.Ok<byte[]>(byte[] png))) {
            picture.getChildren().setAll(Notice.error(model.desk().trouble(reply), texts, this::load));
            return;
        }
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(png)));
        view.setId("receipt-image");
        view.setFitWidth(WIDTH - 20);
        view.setPreserveRatio(true);
        ScrollPane scroll = new ScrollPane(view);
        scroll.setPrefSize(WIDTH, HEIGHT);
        picture.getChildren().setAll(scroll);
    }

    private static Optional<Path> chosen(ChecksViewModel model, Layers layers, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(model.texts().get("chit.pdf"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        return Optional.ofNullable(chooser.showSaveDialog(layers.getScene().getWindow()))
                .map(File::toPath);
    }

    private void keep() {
        places.apply("receipt-" + check.number() + ".pdf")
                .ifPresent(file ->
                        model.desk().calls().ask(() -> kept(file), model.desk().speaker()::say));
    }

    private String kept(Path file) {
        Reply<byte[]> reply = model.receipt(check, "pdf");
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

    private void print() {
        Option<@Nullable Integer> chosen = printer.getValue();
        model.print(check, chosen == null ? null : chosen.value());
        close();
    }

    private void close() {
        layers.close(dialog);
    }
}
