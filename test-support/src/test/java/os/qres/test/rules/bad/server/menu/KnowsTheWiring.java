package os.qres.test.rules.bad.server.menu;

import os.qres.test.rules.bad.server.Wiring;

public record KnowsTheWiring(Wiring wiring) {}
