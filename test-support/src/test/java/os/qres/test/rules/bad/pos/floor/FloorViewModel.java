package os.qres.test.rules.bad.pos.floor;

import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import os.qres.test.rules.bad.pos.order.KnowsFloor;

public record FloorViewModel(Color table, @Nullable KnowsFloor order) {}
