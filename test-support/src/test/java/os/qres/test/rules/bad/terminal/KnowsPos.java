package os.qres.test.rules.bad.terminal;

import os.qres.test.rules.bad.pos.floor.FloorViewModel;

public record KnowsPos(FloorViewModel pos) {}
