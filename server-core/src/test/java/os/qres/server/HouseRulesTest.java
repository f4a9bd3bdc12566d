package os.qres.server;

import os.qres.test.rules.ModuleRules;

class HouseRulesTest extends ModuleRules {
    HouseRulesTest() {
        super("os.qres.server");
    }
}
