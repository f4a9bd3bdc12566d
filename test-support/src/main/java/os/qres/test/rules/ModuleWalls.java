package os.qres.test.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;

/// What one module may know of another.
final class ModuleWalls {
    private final String model;
    private final String server;
    private final String kit;
    private final String pos;
    private final String kitchen;
    private final String admin;

    private ModuleWalls(String root) {
        model = root + ".model..";
        server = root + ".server..";
        kit = root + ".terminal..";
        pos = root + ".pos..";
        kitchen = root + ".kitchen..";
        admin = root + ".admin..";
    }

    static List<HouseRule> all(String root) {
        return new ModuleWalls(root).all();
    }

    private List<HouseRule> all() {
        return List.of(
                theSharedModelRunsNothing(),
                alone("pos", pos, kitchen, admin),
                alone("kitchen", kitchen, pos, admin),
                alone("admin", admin, pos, kitchen),
                new HouseRule(
                        "clients do not know the server's classes",
                        noClasses()
                                .that()
                                .resideInAnyPackage(model, kit, pos, kitchen, admin)
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(server),
                        "a terminal knows the server's words only: put the record into shared-model"),
                new HouseRule(
                        "the server does not know the clients' classes",
                        noClasses()
                                .that()
                                .resideInAPackage(server)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(kit, pos, kitchen, admin, "javafx.."),
                        "the server has no screen: put what both need into shared-model"),
                new HouseRule(
                        "what is worked by fingers scrolls nothing",
                        noClasses()
                                .that()
                                .resideInAnyPackage(kit, pos, kitchen)
                                .should()
                                .dependOnClassesThat()
                                .haveNameMatching(
                                        "javafx\\.scene\\.control\\.(Scroll(Pane|Bar)|(List|Table|Tree)View|TextArea)"),
                        "JavaFX on Linux tells of no swipe, and a scroll bar is too thin for a finger: show a page at a"
                                + " time (the POS's Pages, the kit's PagedGrid)"),
                new HouseRule(
                        "terminal-kit does not know the programs",
                        noClasses()
                                .that()
                                .resideInAPackage(kit)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(pos, kitchen, admin),
                        "the kit is below all three: take what differs as a parameter"));
    }

    private HouseRule theSharedModelRunsNothing() {
        return new HouseRule(
                "the shared model runs nothing",
                classes()
                        .that()
                        .resideInAPackage(model)
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                model,
                                "java.lang..",
                                "java.util",
                                "java.util.function",
                                "java.util.regex",
                                "java.util.stream",
                                "java.time..",
                                "java.math",
                                "java.text",
                                "jakarta.validation..",
                                "io.avaje.json..",
                                "io.avaje.jsonb..",
                                "org.jspecify.annotations"),
                "every program carries it: what reads a file, a socket or a database belongs to the server or to"
                        + " terminal-kit");
    }

    private static HouseRule alone(String name, String program, String... others) {
        return new HouseRule(
                "the " + name + " program does not know the other two",
                noClasses()
                        .that()
                        .resideInAPackage(program)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others),
                "they are installed one without the other: put what two need into terminal-kit");
    }
}
