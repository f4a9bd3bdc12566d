package os.qres.model;

import os.qres.test.rules.ModuleRules;

class HouseRulesTest extends ModuleRules {
    HouseRulesTest() {
        super("os.qres.model");
    }
}
