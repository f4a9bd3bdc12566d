package os.qres.pos.till;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Role;
import os.qres.pos.TestScreens;
import os.qres.pos.house.Person;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;

/// A drawer is counted by who does not know what should be in it.
class BlindCountTest {
    @TempDir
    Path folder;

    @Test
    void aManagerIsNotToldWhatShouldBeInADrawerBeforeItIsCountedEither() {
        TestScreens.Stand stand = TestScreens.TILL.open(folder, Theme.Mode.LIGHT, Language.RU, 1280, 800);
        Fx.run(() -> stand.test().house.person().set(new Person(9, "Виктор Лебедев", Role.MANAGER)));
        String expected = Fx.get(() ->
                stand.test().house.formats().exactMoney(TestTill.drawer(1, null).expected()));
        Set<String> said = Fx.get(() -> {
            stand.scene().getRoot().applyCss();
            stand.scene().getRoot().layout();
            return stand.scene().getRoot().lookupAll(".label").stream()
                    .map(label -> ((Label) label).getText())
                    .collect(Collectors.toSet());
        });
        Fx.run(stand::close);
        assertTrue(said.contains("POS 1, бар"), said::toString);
        assertFalse(said.contains("Должно быть"), said::toString);
        assertFalse(said.contains(expected), said::toString);
    }
}
