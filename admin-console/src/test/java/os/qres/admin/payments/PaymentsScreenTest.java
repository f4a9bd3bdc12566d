package os.qres.admin.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.house.ConsoleRun;
import os.qres.admin.house.Contract;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.model.live.Snapshot;
import os.qres.model.payments.PaymentKind;
import os.qres.model.payments.PaymentMethodDraft;
import os.qres.model.payments.PaymentMethodView;
import os.qres.test.screen.Screen;

/// An owner sets the ways to pay in a window, against a real server; pictures: `target/screens/payments-*.png`.
class PaymentsScreenTest {
    @TempDir
    Path folder;

    @Test
    void anOwnerAddsAVoucherPutsItFirstAndTakesNoCards() {
        try (House house = furnished();
                ConsoleRun run = ConsoleRun.start(house, folder.resolve("console"), 1280, 800)) {
            Screen screen = run.screen();
            open(run, "Банковская карта");
            screen.click("#is_active");
            screen.click("#save");
            screen.until("it is off", () -> screen.sees("Выключен"));
            screen.click("#add");
            screen.until("the form is blank", () -> screen.sees("Новый способ оплаты"));
            screen.click("#save");
            screen.until("what is missing is marked", () -> screen.sees("Заполните это поле"));
            run.write("#name", "Сертификат");
            run.write("#translated-name", "Voucher");
            run.write("#sort_order", "5");
            screen.click("#save");
            screen.until("it is saved", () -> screen.sees("Сохранено: Сертификат"));
            List<PaymentMethodView> offered =
                    house.get("/sync/snapshot", Snapshot.class).paymentMethods();
            assertEquals(
                    List.of("Сертификат", "Наличные", "СБП"),
                    offered.stream().map(PaymentMethodView::name).toList());
            assertEquals(PaymentKind.OTHER, offered.getFirst().kind());
            assertEquals("Voucher", offered.getFirst().translations().get("en").name());
        }
    }

    @Test
    void theFormSpeaksTheApisWords() {
        Contract.assertSpeaks(new MethodForm(() -> "en"), PaymentMethodDraft.class);
    }

    private House furnished() {
        House house = Restaurant.open(folder.resolve("server"));
        add(house, "Наличные", "Cash", "cash", 10);
        add(house, "Банковская карта", "Bank card", "card", 20);
        add(house, "СБП", "Fast payments", "other", 30);
        return house;
    }

    private static void add(House house, String name, String english, String kind, int place) {
        String json = "{\"name\":\"%s\",\"kind\":\"%s\",\"sort_order\":%d,\"translations\":{\"en\":{\"name\":\"%s\"}}}";
        house.post("/payment-methods", json.formatted(name, kind, place, english), PaymentMethodView.class);
    }

    private static void open(ConsoleRun run, String first) {
        Screen screen = run.screen();
        screen.until("the form is there", () -> screen.shows("#enter"));
        run.signIn("olga");
        screen.click("#section-payments");
        screen.until("the list is there", () -> screen.sees(first));
        screen.clickText(first);
        screen.until("the form is there", () -> screen.shows("#sort_order"));
    }

    @Test
    void theyArePaintedInBothLanguagesAndThemes() {
        try (House house = furnished()) {
            house.post(
                    "/payment-methods",
                    "{\"name\":\"Талон\",\"is_active\":false,\"translations\":{\"en\":{\"name\":\"Coupon\"}}}",
                    PaymentMethodView.class);
            ConsoleRun.pictures(house, folder, "payments", PaymentsScreenTest::ready);
        }
    }

    private static void ready(ConsoleRun run, String language) {
        open(run, language.equals("ru") ? "Банковская карта" : "Bank card");
    }
}
