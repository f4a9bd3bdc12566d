package os.qres.test.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.List;
import java.util.Set;

/// What code may not say: the clock, money and the console have one way each.
final class LanguageRules {
    private static final Set<String> TIMES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime");

    private LanguageRules() {}

    static List<HouseRule> all(String root) {
        return List.of(
                new HouseRule(
                        "nobody reads the machine's clock",
                        noClasses()
                                .that()
                                // It stands in a name, where nobody asks what time it was.
                                .doNotHaveFullyQualifiedName(root + ".model.TimeOrderedUuid")
                                .should()
                                .accessTargetWhere(readsTheMachinesClock()),
                        "a Clock is passed in: take it in the constructor and ask clock.instant()"),
                new HouseRule(
                        "only what starts a program makes a clock",
                        noClasses()
                                .that()
                                .haveNameNotMatching(".*(Main|Wiring)(\\$.*)?")
                                .and()
                                .resideOutsideOfPackage(root + ".server.command..")
                                .should()
                                .accessTargetWhere(makesAClock()),
                        "one clock serves the whole program: take it in the constructor"),
                new HouseRule(
                        "money is never a floating-point number",
                        classes().should(new MoneyInFloatingPoint()),
                        "a double loses kopecks: use os.qres.model.Money, or long minor units"),
                new HouseRule(
                        "only command lines write to the console",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        root + ".server.command..", root + ".terminal.program..", root + ".bench..")
                                .and()
                                .haveNameNotMatching(".*Main(\\$.*)?")
                                .should()
                                .accessTargetWhere(writesToTheConsole()),
                        "a service has no console: log with SLF4J, or answer with a refusal"),
                new HouseRule(
                        "nobody logs with java.util.logging",
                        noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging.."),
                        "SLF4J is the one way to log, so that one file configures all of it"));
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheMachinesClock() {
        return describe("it reads the machine's clock", access -> {
            AccessTarget target = access.getTarget();
            String owner = target.getOwner().getFullName();
            boolean takesNoClock = target instanceof CodeUnitAccessTarget call
                    && call.getRawParameterTypes().stream()
                            .noneMatch(type -> type.getFullName().equals("java.time.Clock"));
            boolean newDate = owner.equals("java.util.Date")
                    && target instanceof CodeUnitAccessTarget call
                    && call.getRawParameterTypes().isEmpty()
                    && target.getName().equals("<init>");
            return newDate
                    || target.getFullName().startsWith("java.lang.System.currentTimeMillis")
                    || TIMES.contains(owner) && target.getName().equals("now") && takesNoClock;
        });
    }

    private static DescribedPredicate<JavaAccess<?>> makesAClock() {
        return describe(
                "it makes a system clock",
                access -> access.getTarget().getFullName().startsWith("java.time.Clock.system"));
    }

    private static DescribedPredicate<JavaAccess<?>> writesToTheConsole() {
        return describe("it writes to the console", access -> {
            String target = access.getTarget().getFullName();
            return target.equals("java.lang.System.out")
                    || target.equals("java.lang.System.err")
                    || access.getTarget().getName().equals("printStackTrace");
        });
    }
}
