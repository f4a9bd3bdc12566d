package os.qres.test.rules.good.pos.floor;

import javafx.beans.property.StringProperty;

public record FloorViewModel(StringProperty table) {}
