package os.qres.test.rules.bad.kitchen;

import os.qres.test.rules.bad.admin.KnowsServer;

public record KnowsAdmin(KnowsServer admin) {}
