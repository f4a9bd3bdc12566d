package os.qres.admin.controls;

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
import os.qres.admin.editor.Desk;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.controls.Notice;

/// What a printer brings out, as a picture; it may be kept as PDF.
public final class PaperPane extends StackPane {
    private static final double WIDTH = 420;
    private static final double BAR = 20;

    private final Desk desk;
    private final String id;
    private final Function<String, Reply<byte[]>> paper;

    /// @param id of this with `-paper` behind it, of the picture with `-image`
    /// @param paper asks the server for it as `png` or `pdf`; away from the screen's thread
    public PaperPane(Desk desk, String id, double height, Function<String, Reply<byte[]>> paper) {
        this.desk = desk;
        this.id = id;
        this.paper = paper;
        setId(id + "-paper");
        setMinSize(WIDTH, height);
        setPrefHeight(height);
    }

    /// Asks for the picture and shows it.
    public void load() {
        getChildren().setAll(Notice.busy(desk.texts().get("busy")));
        desk.calls().ask(() -> paper.apply("png"), this::show);
    }

    private void show(Reply<byte[]> reply) {
        if (!(reply instanceof Reply.Ok<byte[]>(byte[] png))) {
            getChildren().setAll(Notice.error(desk.trouble(reply), desk.texts(), this::load));
            return;
        }
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(png)));
        view.setId(id + "-image");
        view.setFitWidth(WIDTH);
        view.setPreserveRatio(true);
        ScrollPane scroll = new ScrollPane(view);
        scroll.setPrefSize(WIDTH + BAR, getMinHeight());
        getChildren().setAll(scroll);
    }

    /// Asks where a file with that name is to be; nothing, where none is meant.
    public Optional<Path> place(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.texts().get("chit.pdf"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        return Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .map(File::toPath);
    }

    /// Keeps it as PDF and says so, or why not.
    public void keep(Path file) {
        desk.calls().ask(() -> kept(file), desk.speaker()::say);
    }

    private String kept(Path file) {
        Reply<byte[]> reply = paper.apply("pdf");
        if (!(reply instanceof Reply.Ok<byte[]>(byte[] pdf))) {
            return desk.trouble(reply);
        }
        try {
            Files.write(file, pdf);
            return desk.texts().get("qr.saved", file.getFileName());
        } catch (IOException e) {
            return desk.texts().get("qr.not-saved", e.getMessage());
        }
    }
}
