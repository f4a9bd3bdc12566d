package os.qres.pos.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestScreens;
import os.qres.pos.draft.ChoiceGroup;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;

/// Send goes to what is missing: to the dish, and to the question.
class SendMissingTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1280, 1920})
    void theQuestionIsShownWhereverItsDishWasLeft(int width) {
        int height = width == 1280 ? 800 : 1080;
        try (TestScreens.Stand stand = TestScreens.ORDER.open(folder, Theme.Mode.LIGHT, Language.RU, width, height)) {
            String sauce = "#choice-" + TestScreens.choice("Перечный");
            assertNotNull(Fx.get(() -> stand.scene().lookup(sauce)));
            UUID steak = stand.test().house.drafts().of(12).lines().getLast().ref();
            Fx.run(() -> TestScreens.press(stand, "choices-previous"));
            settle(stand);
            assertNull(Fx.get(() -> stand.scene().lookup(sauce)));
            Fx.run(() -> TestScreens.press(stand, "send"));
            settle(stand);
            assertNotNull(Fx.get(() -> stand.scene().lookup(sauce)));

            Fx.run(() -> TestScreens.press(stand, "choices-previous"));
            Fx.run(() ->
                    stand.test().house.keep(stand.test().house.drafts().of(12).opened(null)));
            settle(stand);
            Fx.run(() -> TestScreens.press(stand, "send"));
            settle(stand);
            assertEquals(steak, stand.test().house.drafts().of(12).open());
            assertNotNull(Fx.get(() -> stand.scene().lookup(sauce)));
        }
    }

    @Test
    void aLineThatIsTappedOpensAtWhatItStillOwes() {
        TestHouse test = new TestHouse(folder);
        try (test) {
            OrderViewModel order = new OrderViewModel(test.house, test, 12);
            order.activate();
            order.fitChoices(3);
            order.tapDish(DemoHouse.dish("Рибай").id());
            for (String name : List.of("300 г", "Rare")) {
                choose(order, name);
            }
            UUID steak = test.house.drafts().of(12).lines().getFirst().ref();
            order.tapLine(steak);
            order.tapLine(steak);
            assertEquals("Соус", group(order));
            choose(order, "Перечный");
            order.tapLine(steak);
            order.tapLine(steak);
            assertEquals("Порция", group(order));
        }
    }

    private static String group(OrderViewModel order) {
        return order.state().get().open().orElseThrow().groups().getFirst().name();
    }

    private static void choose(OrderViewModel order, String name) {
        for (ChoiceGroup group : order.state().get().open().orElseThrow().groups()) {
            group.choices().stream()
                    .filter(choice -> choice.name().equals(name))
                    .findFirst()
                    .ifPresent(choice -> order.choose(group, choice));
        }
    }

    private static void settle(TestScreens.Stand stand) {
        for (int i = 0; i < 3; i++) {
            Fx.run(() -> {
                stand.scene().getRoot().applyCss();
                stand.scene().getRoot().layout();
            });
        }
    }
}
