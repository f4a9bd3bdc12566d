package os.qres.test.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/// What a class may be called, who may see it, and what a package says of itself.
final class ShapeRules {
    private ShapeRules() {}

    static List<HouseRule> all() {
        return List.of(
                new HouseRule(
                        "entities are package-private",
                        classes()
                                .that()
                                .areAnnotatedWith("jakarta.persistence.Entity")
                                .should()
                                .bePackagePrivate(),
                        "other features hold an entity's id; ask the feature's door for a view"),
                new HouseRule(
                        "view-models know no scene",
                        noClasses()
                                .that()
                                .haveSimpleNameEndingWith("ViewModel")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("javafx.scene.."),
                        "a view-model is tested without a window: hold a property, let the controller"
                                + " bind the node to it"),
                new HouseRule(
                        "names say what a class is",
                        noClasses()
                                .should()
                                .haveNameMatching(".*[.$](\\w*(Manager|Helper|Util|Utils|Impl)|Abstract\\w*)"),
                        "such a name gathers whatever has no home: name the class after what it does,"
                                + " and an implementation after what makes it different"),
                new HouseRule(
                        "every package is null-marked",
                        classes().should(resideInANullMarkedPackage()),
                        "null is an answer only where @Nullable says so: add a package-info.java with"
                                + " @NullMarked"));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package with @NullMarked in its package-info.java") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                events.add(new SimpleConditionEvent(type, marked, type.getFullName()));
            }
        };
    }
}
