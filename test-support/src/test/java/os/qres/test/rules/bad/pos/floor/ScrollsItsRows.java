package os.qres.test.rules.bad.pos.floor;

import javafx.scene.control.ScrollPane;

final class ScrollsItsRows extends ScrollPane {}
