package os.qres.test.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A rule that cannot fail is a defect: each is shown code that breaks it.
class HouseRuleTest {
    private static final String BAD = "os.qres.test.rules.bad";
    private static final String GOOD = "os.qres.test.rules.good";

    /// What each rule must report, as it stands in its lines.
    private static final Map<String, List<String>> REPORTED = new TreeMap<>(Map.ofEntries(
            Map.entry("features have no cycles", List.of("Slice floor", "Slice order")),
            Map.entry("the platform's parts have no cycles", List.of("Slice http", "Slice json")),
            Map.entry(
                    "the server's features keep to the arrows",
                    List.of("menu.KnowsOrders", "gossip has no row", "orders.KnowsReports")),
            Map.entry("nobody depends on reports", List.of("orders.KnowsReports")),
            Map.entry("no feature knows the wiring", List.of("menu.KnowsTheWiring")),
            Map.entry("entities are package-private", List.of("orders.PublicEntity")),
            Map.entry("view-models know no scene", List.of("floor.FloorViewModel")),
            Map.entry(
                    "names say what a class is",
                    List.of("orders.OrderManager>", "OrderManager$PriceUtils>", "orders.AbstractOrder>")),
            Map.entry("every package is null-marked", List.of("gossip.FeatureWithoutRow")),
            Map.entry(
                    "nobody reads the machine's clock",
                    List.of(
                            "references method <java.time.Instant.now()>",
                            "ReadsTheClock.instant()",
                            "ReadsTheClock.date()",
                            "ReadsTheClock.dateTime()",
                            "ReadsTheClock.zoned()",
                            "ReadsTheClock.millis()",
                            "ReadsTheClock.old()")),
            Map.entry("only what starts a program makes a clock", List.of("ReadsTheClock.clock()")),
            Map.entry(
                    "money is never a floating-point number",
                    List.of("unitPrice is", "tip is", "total() is", "tenderedCash is", "taxes() is")),
            Map.entry(
                    "only command lines write to the console",
                    List.of("java.lang.System.out", "java.lang.Exception.printStackTrace()")),
            Map.entry("nobody logs with java.util.logging", List.of("orders.Chatters")),
            Map.entry("the shared model runs nothing", List.of("model.ReadsFiles")),
            Map.entry("clients do not know the server's classes", List.of("admin.KnowsServer")),
            Map.entry("the server does not know the clients' classes", List.of("server.KnowsTerminals")),
            Map.entry("what is worked by fingers scrolls nothing", List.of("pos.floor.ScrollsItsRows")),
            Map.entry("terminal-kit does not know the programs", List.of("terminal.KnowsPos")),
            Map.entry("the pos program does not know the other two", List.of("pos.KnowsKitchen")),
            Map.entry("the kitchen program does not know the other two", List.of("kitchen.KnowsAdmin")),
            Map.entry("the admin program does not know the other two", List.of("admin.KnowsServer"))));

    private final JavaClasses bad = new ClassFileImporter().importPackages(BAD);
    private final JavaClasses good = new ClassFileImporter().importPackages(GOOD);

    @Test
    void everyRuleIsShownCodeThatBreaksIt() {
        List<String> rules =
                HouseRule.all(BAD).stream().map(HouseRule::sentence).sorted().toList();

        assertEquals(List.copyOf(REPORTED.keySet()), rules);
    }

    @TestFactory
    Stream<DynamicTest> badCodeIsReported() {
        return HouseRule.all(BAD).stream()
                .map(rule -> dynamicTest(rule.sentence(), () -> {
                    String report = String.join("\n", rule.brokenBy(bad));
                    for (String line : REPORTED.get(rule.sentence())) {
                        assertTrue(report.contains(line), () -> line + " is not reported in:\n" + report);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> goodCodeIsNotReported() {
        return HouseRule.all(GOOD).stream()
                .map(rule -> dynamicTest(rule.sentence(), () -> assertEquals(List.of(), rule.brokenBy(good))));
    }
}
