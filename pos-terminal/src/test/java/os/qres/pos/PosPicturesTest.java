package os.qres.pos;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import os.qres.model.Money;
import os.qres.model.menu.DishView;
import os.qres.model.menu.ModifierOptionView;
import os.qres.model.menu.VariationView;
import os.qres.pos.floor.FloorController;
import os.qres.pos.floor.FloorViewModel;
import os.qres.pos.frame.Desk;
import os.qres.pos.house.TestHouse;
import os.qres.pos.order.OrderController;
import os.qres.pos.order.OrderViewModel;
import os.qres.pos.payment.PaymentController;
import os.qres.pos.payment.PaymentViewModel;
import os.qres.terminal.controls.View;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Pictures;

/// Pictures of the screens, to be held beside the design's own: `target/screens/*.png`.
class PosPicturesTest {
    private static final Path OUT = Path.of("target/screens");

    @ParameterizedTest
    @CsvSource({"1920, 1080", "1280, 800"})
    void floor(int width, int height) throws IOException {
        take("floor-light", width, height, Theme.Mode.LIGHT, Language.RU, PosPicturesTest::floor);
        take("floor-dark-en", width, height, Theme.Mode.DARK, Language.EN, PosPicturesTest::floor);
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080", "1280, 800"})
    void order(int width, int height) throws IOException {
        take("order-light", width, height, Theme.Mode.LIGHT, Language.RU, PosPicturesTest::order);
        take("order-dark", width, height, Theme.Mode.DARK, Language.RU, PosPicturesTest::order);
        take("order-light-en", width, height, Theme.Mode.LIGHT, Language.EN, PosPicturesTest::order);
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080", "1280, 800"})
    void payment(int width, int height) throws IOException {
        take("payment-light", width, height, Theme.Mode.LIGHT, Language.RU, PosPicturesTest::cash);
        take("payment-card-en", width, height, Theme.Mode.DARK, Language.EN, PosPicturesTest::card);
    }

    private static View order(Desk desk) {
        OrderViewModel order = new OrderViewModel(desk.house(), desk.way(), 12);
        order.activate();
        order.fitChoices(4);
        order.chooseTab(5);
        List.of("Бефстроганов", "Лосось на гриле", "Паста карбонара", "Рибай")
                .forEach(name -> order.tapDish(DemoHouse.dish(name).id()));
        for (String name : List.of("300 г", "Medium rare")) {
            order.state().get().open().orElseThrow().groups().forEach(group -> group.choices().stream()
                    .filter(choice -> choice.id() == choice(name))
                    .forEach(choice -> order.choose(group, choice)));
        }
        order.setComment(desk.house().drafts().of(12).lines().getFirst().ref(), "без лука");
        return new OrderController(order, desk);
    }

    private static View cash(Desk desk) {
        PaymentViewModel payment = new PaymentViewModel(desk.house(), desk.way(), 12);
        payment.activate();
        payment.receive(Money.parse("5000"));
        return new PaymentController(payment, desk);
    }

    private static View card(Desk desk) {
        PaymentViewModel payment = new PaymentViewModel(desk.house(), desk.way(), 12);
        payment.activate();
        payment.chooseMethod(2);
        return new PaymentController(payment, desk);
    }

    /// The id of Ribeye's choice with that Russian name.
    private static int choice(String name) {
        DishView ribeye = DemoHouse.dish("Рибай");
        return Stream.concat(
                        ribeye.variations().stream()
                                .filter(size -> size.name().equals(name))
                                .map(VariationView::id),
                        ribeye.modifierGroups().stream()
                                .flatMap(group -> group.options().stream())
                                .filter(option -> option.name().equals(name))
                                .map(ModifierOptionView::id))
                .findFirst()
                .orElseThrow();
    }

    private static View floor(Desk desk) {
        return new FloorController(new FloorViewModel(desk.house(), desk.way()), desk);
    }

    private static void take(
            String name, int width, int height, Theme.Mode mode, Language language, Function<Desk, View> view)
            throws IOException {
        Path file = OUT.resolve(name + "-" + width + ".png");
        Path folder = Files.createTempDirectory("pos");
        try (TestHouse test = new TestHouse(folder, TestEvening.snapshot(), language)) {
            Scene scene = Fx.get(() -> {
                TestDesk desk = new TestDesk(test, mode);
                return desk.scene(view.apply(desk.desk), width, height);
            });
            for (int settle = 0; settle < 3; settle++) {
                Fx.run(() -> scene.snapshot(null));
            }
            Fx.run(() -> Pictures.write(scene.snapshot(null), file));
        }
        assertTrue(Files.exists(file));
    }
}
