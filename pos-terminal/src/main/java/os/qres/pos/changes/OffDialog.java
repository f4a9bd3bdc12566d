package os.qres.pos.changes;

import javafx.scene.control.Label;
import os.qres.pos.frame.Desk;
import os.qres.terminal.controls.Dialog;

/// Asks whether a held dish is fired that has been taken off the menu since: somebody has to ask the kitchen first.
final class OffDialog {
    private OffDialog() {}

    static void ask(Desk desk, String dishes, Runnable anyway) {
        Label words = new Label(desk.texts().get("changes.off.ask"));
        words.setWrapText(true);
        Dialog dialog = new Dialog(desk.texts().get("changes.off", dishes), words);
        dialog.action("off-cancel", desk.texts().get("cancel"), () -> desk.layers()
                        .close(dialog))
                .action(
                        "off-fire",
                        desk.texts().get("changes.off.fire"),
                        () -> {
                            desk.layers().close(dialog);
                            anyway.run();
                        },
                        "primary");
        desk.layers().open(dialog);
    }
}
