package os.qres.test.rules.bad.server;

import os.qres.test.rules.bad.terminal.KnowsPos;

public record KnowsTerminals(KnowsPos kit) {}
