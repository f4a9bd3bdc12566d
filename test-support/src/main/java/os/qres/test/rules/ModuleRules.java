package os.qres.test.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What a module subclasses in its own tests, naming its package, to be held to the house rules.
public class ModuleRules {
    private final JavaClasses classes;
    private final SourceRules sources = new SourceRules(Path.of("src", "main"));

    protected ModuleRules(String modulePackage) {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/jsonb/")) // generated adapters
                .importPackages(modulePackage);
    }

    @Test
    void theModuleHasClassesToCheck() {
        assertFalse(classes.isEmpty(), "no classes were found: is the package's name right?");
    }

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRule.all("os.qres").stream()
                .map(rule -> dynamicTest(rule.sentence(), () -> rule.check().check(classes)));
    }

    @Test
    void everyLanguageHasEveryText() {
        assertEquals(List.of(), sources.missingTexts());
    }

    @Test
    void coloursStandInThePalettesOnly() {
        assertEquals(List.of(), sources.loneColours());
    }

    @Test
    void noFileIsTooLong() {
        assertEquals(List.of(), sources.overlongFiles());
    }
}
