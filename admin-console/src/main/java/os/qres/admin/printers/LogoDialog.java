package os.qres.admin.printers;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import os.qres.admin.editor.Desk;
import os.qres.model.printing.LogoView;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Done;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The logo as printers bring it out, at the top of bills and receipts: another one is taken, or none.
final class LogoDialog {
    private static final String PATH = "/settings/logo";

    private final Desk desk;
    private final Layers layers;
    private final Texts texts;
    private final Supplier<Optional<Path>> files;
    private final StackPane picture = new StackPane();
    private final Label problem = new Label();
    private final Button remove;

    /// @param files asks for a file; nothing, where none is meant
    private LogoDialog(Desk desk, Layers layers, Supplier<Optional<Path>> files) {
        this.desk = desk;
        this.layers = layers;
        this.texts = desk.texts();
        this.files = files;
        picture.getStyleClass().add("logo-paper");
        problem.setId("logo-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Label.USE_PREF_SIZE);
        problem.getStyleClass().addAll("field-error", "danger");
        Label hint = new Label(texts.get("logo.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        hint.getStyleClass().addAll("muted", "small");
        VBox content = new VBox(hint, picture, problem);
        content.getStyleClass().addAll("dialog-form", "logo-entry");
        Dialog dialog = new Dialog(texts.get("logo.title"), content);
        dialog.action("logo-close", texts.get("close"), () -> layers.close(dialog));
        dialog.action("logo-remove", texts.get("logo.remove"), this::remove);
        dialog.action("logo-choose", texts.get("logo.choose"), this::choose, "primary");
        remove = (Button) dialog.lookup("#logo-remove");
        layers.open(dialog);
    }

    static Button button(Desk desk, Layers layers) {
        Button button = new Button(desk.texts().get("logo.title"), Icons.BILL_PRINTED.node());
        button.setId("logo");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> open(desk, layers, () -> chosen(desk, layers)));
        return button;
    }

    static void open(Desk desk, Layers layers, Supplier<Optional<Path>> files) {
        new LogoDialog(desk, layers, files).load();
    }

    private static Optional<Path> chosen(Desk desk, Layers layers) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.texts().get("logo.choose"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG", "*.png", "*.PNG"));
        return Optional.ofNullable(chooser.showOpenDialog(layers.getScene().getWindow()))
                .map(File::toPath);
    }

    private void load() {
        show(Notice.busy(texts.get("busy")), false);
        desk.calls().ask(() -> desk.api().bytes(PATH + "?format=png"), this::loaded);
    }

    private void loaded(Reply<byte[]> reply) {
        if (reply instanceof Reply.Ok<byte[]>(byte[] png)) {
            ImageView view = new ImageView(new Image(new ByteArrayInputStream(png)));
            view.setId("logo-picture");
            view.setPreserveRatio(true);
            view.setFitWidth(440);
            show(view, true);
            return;
        }
        boolean isMissing = reply instanceof Reply.Refused<byte[]> refused && refused.is("not-found");
        show(
                isMissing ? Notice.empty(texts.get("logo.none")) : Notice.error(desk.trouble(reply), texts, this::load),
                false);
    }

    private void show(Node node, boolean isThere) {
        picture.getChildren().setAll(node);
        remove.setDisable(!isThere);
    }

    private void choose() {
        files.get().ifPresent(file -> desk.calls().ask(() -> sent(file), this::brought));
    }

    private Reply<LogoView> sent(Path file) {
        try {
            return desk.api().send(Command.post(PATH, Files.readAllBytes(file), LogoView.class));
        } catch (IOException e) {
            return new Reply.Unreachable<>(String.valueOf(e.getMessage()));
        }
    }

    private void brought(Reply<LogoView> reply) {
        if (reply instanceof Reply.Refused<LogoView>(var refusal)
                && refusal.errors() != null
                && !refusal.errors().isEmpty()) {
            problem.setText(texts.get("logo.file", refusal.errors().getFirst().message()));
            return;
        }
        problem.setText(desk.trouble(reply));
        reply.onOk(_ -> {
            desk.speaker().say(texts.get("logo.done"));
            load();
        });
    }

    private void remove() {
        desk.calls().ask(() -> desk.api().send(Command.delete(PATH)), (Reply<Done> reply) -> {
            problem.setText(desk.trouble(reply));
            reply.onOk(_ -> load());
        });
    }
}
