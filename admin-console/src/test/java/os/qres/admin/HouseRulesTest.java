package os.qres.admin;

import os.qres.test.rules.ModuleRules;

class HouseRulesTest extends ModuleRules {
    HouseRulesTest() {
        super("os.qres.admin");
    }
}
