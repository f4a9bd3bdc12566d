package os.qres.test.rules.bad.pos.order;

import os.qres.test.rules.bad.pos.floor.FloorViewModel;

public record KnowsFloor(FloorViewModel floor) {}
