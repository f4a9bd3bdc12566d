/// The house rules as tests. A module holds them by one class in its own tests:
/// `class HouseRulesTest extends ModuleRules { HouseRulesTest() { super("os.qres.menu"); } }`
@NullMarked
package os.qres.test.rules;

import org.jspecify.annotations.NullMarked;
