package os.qres.pos.frame;

import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import os.qres.model.printing.PaperFormat;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Notice;

/// What a printer will bring out, as the very same layout draws it, and the button that prints it. Where it cannot be
/// shown, it can still be printed.
public final class SheetDialog {
    private static final double WIDTH = 460;
    private static final double HEIGHT = 480;

    private final Desk desk;
    private final String file;
    private final Source source;
    private final Runnable print;
    private final StackPane picture = new StackPane();
    private final Dialog dialog;

    /// Gives what is shown, or says why there is none.
    @FunctionalInterface
    public interface Source {
        void load(PaperFormat format, Consumer<byte[]> show, Consumer<String> say);
    }

    /// @param file what it is called as a file, without its ending
    public SheetDialog(Desk desk, String title, String file, Source source, Runnable print) {
        this.desk = desk;
        this.file = file;
        this.source = source;
        this.print = print;
        picture.setMinSize(WIDTH, HEIGHT);
        picture.setMaxSize(WIDTH, HEIGHT);
        dialog = new Dialog(title, picture)
                .action("paper-close", desk.texts().get("frame.close"), this::close)
                .action("paper-pdf", desk.texts().get("paper.pdf"), this::keep)
                .action("paper-print", desk.texts().get("paper.print"), this::print, "primary");
    }

    public void open() {
        desk.layers().open(dialog);
        load();
    }

    private void load() {
        picture.getChildren().setAll(Notice.busy(desk.texts().get("till.busy")));
        source.load(PaperFormat.PNG, this::show, words -> picture.getChildren()
                .setAll(Notice.error(words, desk.texts(), this::load)));
    }

    private void show(byte[] png) {
        picture.getChildren()
                .setAll(new PaperPages("paper-picture", new Image(new ByteArrayInputStream(png)), WIDTH - 20));
    }

    private void keep() {
        source.load(PaperFormat.PDF, pdf -> desk.house().printing().keep(file, pdf, desk.way()::say), desk.way()::say);
    }

    private void print() {
        close();
        print.run();
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
