package os.qres.pos.floor;

import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import os.qres.pos.frame.Desk;

/// A keyboard beside the glass: the first digit opens the number entry with it.
final class FloorKeys {
    private FloorKeys() {}

    static Subscription listen(Region root, FloorViewModel floor, Desk desk) {
        EventHandler<KeyEvent> typed = event -> {
            if (event.getCode().isDigitKey() && !desk.layers().isAsking()) {
                event.consume();
                NumberDialog dialog = new NumberDialog(floor, desk);
                String name = event.getCode().getName();
                dialog.digit(name.charAt(name.length() - 1) - '0');
                dialog.show();
            }
        };
        root.addEventHandler(KeyEvent.KEY_PRESSED, typed);
        return () -> root.removeEventHandler(KeyEvent.KEY_PRESSED, typed);
    }
}
