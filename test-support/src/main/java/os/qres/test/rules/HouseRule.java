package os.qres.test.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/// One house rule.
///
/// @param sentence what holds
/// @param check how it is looked for
/// @param instead why, and what to do instead: whoever breaks the rule reads this
public record HouseRule(String sentence, ArchRule check, String instead) {
    public HouseRule {
        check = check.allowEmptyShould(true).because(instead);
    }

    /// Every rule, each for every module: one that speaks of the server finds nothing to say elsewhere.
    ///
    /// @param root the package that holds the modules
    public static List<HouseRule> all(String root) {
        return Stream.of(FeatureRules.all(root), ShapeRules.all(), LanguageRules.all(root), ModuleWalls.all(root))
                .flatMap(List::stream)
                .toList();
    }

    /// The lines that break this rule; empty when it is kept.
    public List<String> brokenBy(JavaClasses classes) {
        return check.evaluate(classes).getFailureReport().getDetails();
    }
}
