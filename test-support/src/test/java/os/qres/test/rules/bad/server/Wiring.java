package os.qres.test.rules.bad.server;

import os.qres.test.rules.bad.server.menu.KnowsTheWiring;

public record Wiring(KnowsTheWiring feature) {}
