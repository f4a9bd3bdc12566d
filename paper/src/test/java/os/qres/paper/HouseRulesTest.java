package os.qres.paper;

import os.qres.test.rules.ModuleRules;

class HouseRulesTest extends ModuleRules {
    HouseRulesTest() {
        super("os.qres.paper");
    }
}
