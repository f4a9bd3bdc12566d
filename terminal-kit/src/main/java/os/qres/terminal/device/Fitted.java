package os.qres.terminal.device;

import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// A dialog in the room that it is shown in: smaller where it would not fit.
final class Fitted {
    private final Region dialog;
    private final Region room;
    private Subscription changes = Subscription.EMPTY;

    private Fitted(Region dialog, Region room) {
        this.dialog = dialog;
        this.room = room;
    }

    static void into(Region dialog, Region room) {
        Fitted fitted = new Fitted(dialog, room);
        dialog.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        dialog.sceneProperty().subscribe(scene -> {
            fitted.changes.unsubscribe();
            fitted.changes = scene == null
                    ? Subscription.EMPTY
                    : Subscription.combine(
                            dialog.layoutBoundsProperty().subscribe(_ -> fitted.fit()),
                            room.layoutBoundsProperty().subscribe(_ -> fitted.fit()));
        });
    }

    private void fit() {
        if (dialog.getWidth() > 0 && dialog.getHeight() > 0) {
            double factor =
                    Math.min(1, Math.min(room.getWidth() / dialog.getWidth(), room.getHeight() / dialog.getHeight()));
            dialog.setScaleX(factor);
            dialog.setScaleY(factor);
        }
    }
}
