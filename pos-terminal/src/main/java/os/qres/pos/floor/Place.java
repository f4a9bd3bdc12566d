package os.qres.pos.floor;

import java.util.List;
import os.qres.model.floor.Decor;

/// A location as a tab: how many of its tables are taken, and what is drawn on its plan besides tables.
public record Place(int id, String name, int taken, int tables, List<Decor> decor) {}
