package os.qres.pos.frame;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import os.qres.terminal.controls.Dialog;

/// Somebody else was first: what they have done, and whether it shall be done again to what is there now.
public final class OvertakenDialog {
    private static final double WIDTH = 460;

    private final Desk desk;
    private final Dialog dialog;

    public OvertakenDialog(Desk desk, String words, Runnable again) {
        this.desk = desk;
        Label what = new Label(words);
        what.setId("overtaken-words");
        what.getStyleClass().add("type-item");
        what.setWrapText(true);
        what.setPrefWidth(WIDTH);
        what.setMinHeight(Region.USE_PREF_SIZE);
        dialog = new Dialog(desk.texts().get("overtaken.title"), what)
                .action("overtaken-leave", desk.texts().get("overtaken.leave"), this::close)
                .action(
                        "overtaken-again",
                        desk.texts().get("overtaken.again"),
                        () -> {
                            close();
                            again.run();
                        },
                        "primary");
    }

    public void open() {
        desk.layers().open(dialog);
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
