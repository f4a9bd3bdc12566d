package os.qres.test.rules.bad.pos;

import os.qres.test.rules.bad.kitchen.KnowsAdmin;

public record KnowsKitchen(KnowsAdmin kitchen) {}
