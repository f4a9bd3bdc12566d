package os.qres.test.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Features are packages, and they point one way.
final class FeatureRules {
    /// The server's features, each row knowing the rows above it. A new feature is given its row here.
    private static final List<Set<String>> ARROWS = List.of(
            Set.of("platform"),
            Set.of("money", "settings", "rights", "identity", "security", "uploads", "mail", "escpos", "printlink"),
            Set.of("staff", "floor", "menu"),
            Set.of("prices", "bookings"),
            Set.of("orders", "stock"),
            Set.of("kitchen", "payments", "till", "guest", "printing", "papers", "fiscal", "suppliers", "production"),
            Set.of("quality", "enquiries", "loyalty", "delivery"),
            Set.of("live", "backup", "doctor", "demo", "docs", "health"),
            Set.of("reports"),
            Set.of("command"));

    private final String server;
    private final Pattern feature;

    private FeatureRules(String root) {
        server = root + ".server";
        feature = Pattern.compile(Pattern.quote(server) + "\\.(\\w+).*");
    }

    static List<HouseRule> all(String root) {
        FeatureRules rules = new FeatureRules(root);
        return List.of(
                rules.noCycles(root), rules.noCyclesInThePlatform(), rules.arrows(), rules.reports(), rules.wiring());
    }

    private HouseRule noCycles(String root) {
        return new HouseRule(
                "features have no cycles",
                slices().matching(root + ".*.(*)..").should().beFreeOfCycles(),
                "features point one way: let the lower one publish an event in the past tense, and let the upper one"
                        + " hear it");
    }

    private HouseRule noCyclesInThePlatform() {
        return new HouseRule(
                "the platform's parts have no cycles",
                slices().matching(server + ".platform.(*)..").should().beFreeOfCycles(),
                "what two parts need belongs below both: move the shared type down");
    }

    private HouseRule arrows() {
        return new HouseRule(
                "the server's features keep to the arrows",
                classes().that().resideInAPackage(server + ".*..").should(pointDownwards()),
                "against the arrow features speak by events, and hold ids instead of objects");
    }

    private HouseRule reports() {
        String reports = server + ".reports..";
        return new HouseRule(
                "nobody depends on reports",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(server, reports)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(reports),
                "reports read what the features publish; what others need too is a feature");
    }

    private HouseRule wiring() {
        return new HouseRule(
                "no feature knows the wiring",
                noClasses()
                        .that()
                        .resideInAPackage(server + ".*..")
                        .and()
                        .resideOutsideOfPackage(server + ".command..") // starts what it is told to
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(server),
                "wiring hands a feature what it needs through its constructor");
    }

    private ArchCondition<JavaClass> pointDownwards() {
        return new ArchCondition<>("depend only on features of its own row or above in FeatureRules.ARROWS") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                Optional<String> own = feature(origin);
                if (own.filter(name -> row(name) < 0).isPresent()) {
                    events.add(SimpleConditionEvent.violated(
                            origin, own.get() + " has no row in FeatureRules.ARROWS yet (" + origin + ")"));
                    return;
                }
                origin.getDirectDependenciesFromSelf().stream()
                        .filter(FeatureRules.this::pointsUpwards)
                        .forEach(d -> events.add(SimpleConditionEvent.violated(origin, d.getDescription())));
            }
        };
    }

    private boolean pointsUpwards(Dependency dependency) {
        Optional<String> from = feature(dependency.getOriginClass());
        Optional<String> to = feature(dependency.getTargetClass());
        return from.isPresent() && to.isPresent() && row(to.get()) > row(from.get());
    }

    private Optional<String> feature(JavaClass type) {
        Matcher matcher = feature.matcher(type.getPackageName());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static int row(String feature) {
        for (int row = 0; row < ARROWS.size(); row++) {
            if (ARROWS.get(row).contains(feature)) {
                return row;
            }
        }
        return -1;
    }
}
