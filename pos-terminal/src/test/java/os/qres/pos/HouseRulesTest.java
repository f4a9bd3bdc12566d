package os.qres.pos;

import os.qres.test.rules.ModuleRules;

class HouseRulesTest extends ModuleRules {
    HouseRulesTest() {
        super("os.qres.pos");
    }
}
