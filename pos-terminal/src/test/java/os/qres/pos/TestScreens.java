package os.qres.pos;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import os.qres.model.Money;
import os.qres.model.Role;
import os.qres.model.live.Snapshot;
import os.qres.model.menu.DishView;
import os.qres.model.menu.IngredientRef;
import os.qres.model.menu.ModifierOptionView;
import os.qres.model.menu.VariationView;
import os.qres.model.orders.NewPrefix;
import os.qres.model.orders.PrefixKind;
import os.qres.pos.draft.CategoryTab;
import os.qres.pos.floor.FloorController;
import os.qres.pos.floor.FloorViewModel;
import os.qres.pos.house.Person;
import os.qres.pos.house.TestHouse;
import os.qres.pos.order.OrderController;
import os.qres.pos.order.OrderViewModel;
import os.qres.pos.payment.PaymentController;
import os.qres.pos.payment.PaymentState;
import os.qres.pos.payment.PaymentViewModel;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;

/// The screens of the program as they stand in the middle of an evening, for pictures and for the rules.
public enum TestScreens {
    FLOOR(TestScreens::floor),
    FLOOR_CROWDED(TestScreens::crowdedFloor),
    LIST(TestScreens::list),
    LIST_BY_TIME(TestScreens::listByTime),
    ORDER(TestScreens::order),
    FRESH(TestScreens::fresh),
    FAVOURITES(TestScreens::favourites),
    NO_FAVOURITES(TestScreens::noFavourites),
    HAPPY_HOUR(TestPrices::screen, TestPrices.with(TestEvening.snapshot(), TestPrices.happyHour("19:00", "21:00"))),
    CHOICES(TestChoices::steak),
    EXTRA(TestChoices::extra),
    PREFIXES(TestScreens::prefixes),
    PREFIXED(TestScreens::prefixed),
    SEARCH(TestScreens::search),
    SEARCH_EMPTY(TestScreens::searchEmpty),
    OPEN_ITEM(TestOpenItems::form),
    OPEN_ITEM_PIN(TestOpenItems::pin),
    OPEN_ITEM_LINE(TestOpenItems::line),
    COMBO(TestCombos::choosing),
    COMBO_SENT(TestCombos::sent),
    CASH(TestScreens::cash),
    SPLIT(TestScreens::split),
    SPLIT_ITEMS(TestScreens::splitItems),
    SPLIT_AMOUNT(TestScreens::splitAmount),
    CARD(TestScreens::card),
    ALONE(TestAlone::payment, TestAlone.snapshot()),
    PAID(TestScreens::paid),
    PAID_BY_CARD(TestScreens::paidByCard),
    PAID_PART(TestPrinters::part),
    COMMENT(TestScreens::comment),
    NUMBER(TestScreens::number),
    SETTINGS(TestDeviceScreens::menu),
    DEVICE(TestDeviceScreens::device),
    DEVICE_SIZE(TestDeviceScreens::size),
    DEVICE_DISTANCE(TestDeviceScreens::distance),
    CHANGES(TestScreens::changes),
    PLACED(TestChoices::placed),
    COVERS(TestChoices::covers),
    KITCHEN_NOTE(TestChoices::kitchenNote),
    NOTED(TestChoices::noted),
    NOTED_DRAFT(TestChoices::notedDraft),
    LINES(TestSentLines::lines),
    LINE(TestSentLines::line),
    LINE_MEANWHILE(TestSentLines::meanwhile),
    WAITING(TestSentLines::waiting),
    DISH(TestOpenItems::dish),
    REFERENCE(TestScreens::reference),
    TAKING(TestSentLines::taking),
    OVERTAKEN(TestOvertaken::open),
    GIVING(TestSentLines::giving),
    MINE(TestSectionScreens::floor, TestSectionScreens.snapshot()),
    SECTIONS(TestSectionScreens::sections, TestSectionScreens.snapshot()),
    GIVEN(TestSentLines::given),
    GIVEN_BILL(TestSentLines::givenBill),
    PICKER(TestScreens::picker),
    DISCOUNT(TestScreens::discount),
    LONG_CHECK(TestLong::check, TestLong.snapshot()),
    LONG_CHECK_BEFORE(TestLong::firstPage, TestLong.snapshot()),
    LONG_LINES(TestLong::lines, TestLong.snapshot()),
    LONG_DISCOUNT(TestLong::discount, TestLong.snapshot()),
    LONG_SECTIONS(TestLong::sections, TestLong.snapshot()),
    TILL(TestTillScreens::till),
    TILL_NO_DRAWER(TestTillScreens::noDrawer),
    TILL_COUNT(TestTillScreens::count),
    TILL_HOME(TestTillScreens::goingHome),
    TILL_NO_SALE(TestTillScreens::noSale),
    TILL_CHECKS(TestTillScreens::checks),
    TILL_CHECKS_FOUND(TestTillScreens::checksFound),
    TILL_CHECKS_NOT_FOUND(TestTillScreens::checksNotFound),
    TILL_DAY(TestTillScreens::day),
    TILL_CLOSED(TestTillScreens::closed),
    TILL_PAPER(TestTillScreens::paper),
    TILL_REPORTS(TestTillScreens::reports),
    TROUBLE(TestScreens::trouble),
    PRINTERS(TestPrinters::printers),
    CHITS(TestPrinters::chits),
    CHIT_DISCARD(TestPrinters::discard),
    CHITS_ELSEWHERE(TestPrinters::elsewhere),
    OUTINGS(TestScreens::floor, TestEvening.withOutings()),
    OUTING(TestOutingScreens::outing, TestEvening.withOutings()),
    DELIVERY(TestOutingScreens::delivery, TestEvening.withOutings()),
    DELIVERY_CHANGES(TestOutingScreens::deliveryChanges, TestEvening.withOutings()),
    DELIVERY_PAYMENT(TestOutingScreens::deliveryPayment, TestEvening.withOutings()),
    BOOKED(TestScreens::floor, TestBookingScreens.snapshot()),
    BOOKED_LIST(TestScreens::list, TestBookingScreens.snapshot()),
    BOOKED_ASKED(TestBookingScreens::asked, TestBookingScreens.snapshot()),
    BOOKINGS(TestBookingScreens::bookings, TestBookingScreens.snapshot()),
    BOOKING(TestBookingScreens::booking, TestBookingScreens.snapshot());

    private final Consumer<Stand> steps;
    private final Snapshot evening;

    TestScreens(Consumer<Stand> steps) {
        this(steps, TestEvening.snapshot());
    }

    TestScreens(Consumer<Stand> steps, Snapshot evening) {
        this.steps = steps;
        this.evening = evening;
    }

    /// A program without a window, at one of its screens.
    public record Stand(TestHouse test, TestDesk desk, Scene scene) implements AutoCloseable {
        @Override
        public void close() {
            test.close();
        }
    }

    /// What is going on in the restaurant.
    public Snapshot snapshot() {
        return evening;
    }

    public Stand open(Path folder, Theme.Mode mode, Language language, int width, int height) {
        return open(folder, evening, mode, language, width, height);
    }

    public Stand open(Path folder, Snapshot snapshot, Theme.Mode mode, Language language, int width, int height) {
        Stand stand = Fx.get(() -> {
            TestHouse test = new TestHouse(folder, snapshot, language);
            TestDesk desk = new TestDesk(test, mode);
            Scene scene = desk.scene(width, height);
            Stand opened = new Stand(test, desk, scene);
            steps.accept(opened);
            return opened;
        });
        for (int settle = 0; settle < 3; settle++) {
            Fx.run(() -> {
                stand.scene().getRoot().applyCss();
                stand.scene().getRoot().layout();
            });
        }
        return stand;
    }

    static void floor(Stand stand) {
        stand.desk().frame.floor();
    }

    /// All that can stand in the head at once.
    private static void crowdedFloor(Stand stand) {
        stand.test().house.person().set(new Person(DemoHouse.ANNA, "Дмитрий Морозов", Role.WAITER));
        stand.desk().connection.set(new ConnectionState.Offline(12));
        TestAlone.order(stand.test());
        stand.test().queue.refuseLater("Стол закрыт");
        FloorViewModel floor = new FloorViewModel(stand.test().house, stand.desk().frame);
        stand.desk().layers.show(new FloorController(floor, stand.desk().desk()));
    }

    private static void listByTime(Stand stand) {
        list(stand);
        ((ToggleButton) stand.scene().lookup("#sort-time")).fire();
    }

    private static void list(Stand stand) {
        FloorViewModel floor = new FloorViewModel(stand.test().house, stand.desk().frame);
        floor.showAsList(true);
        stand.desk().layers.show(new FloorController(floor, stand.desk().desk()));
    }

    private static void order(Stand stand) {
        OrderViewModel order = new OrderViewModel(stand.test().house, stand.desk().frame, 12);
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
        order.setComment(stand.test().house.drafts().of(12).lines().getFirst().ref(), "без лука");
        stand.desk().layers.show(new OrderController(order, stand.desk().desk()));
    }

    private static void fresh(Stand stand) {
        stand.desk().frame.table(7);
    }

    private static void favourites(Stand stand) {
        OrderViewModel order = new OrderViewModel(stand.test().house, stand.desk().frame, 12);
        List.of("Эспрессо", "Рибай", "Тирамису", "Котлета по-киевски", "Борщ с говядиной", "Тирамису")
                .forEach(name -> order.toggleFavourite(DemoHouse.dish(name).id()));
        stand.desk().frame.table(12);
    }

    private static void noFavourites(Stand stand) {
        stand.desk().frame.table(7);
        press(stand, "category-" + CategoryTab.FAVOURITES);
    }

    private static void prefixed(Stand stand) {
        stand.desk().frame.table(12);
        press(stand, "category-4");
        press(stand, "dish-" + DemoHouse.dish("Борщ с говядиной").id());
        OrderViewModel order = new OrderViewModel(stand.test().house, stand.desk().frame, 12);
        UUID borsch = stand.test().house.drafts().of(12).lines().getFirst().ref();
        order.tapLine(borsch);
        List<IngredientRef> parts = DemoHouse.dish("Борщ с говядиной").ingredients();
        parts.stream()
                .filter(IngredientRef::isAllergen)
                .forEach(part -> order.setPrefix(borsch, NewPrefix.of(PrefixKind.NO, part.id())));
        order.setPrefix(borsch, NewPrefix.of(PrefixKind.EXTRA, parts.getFirst().id()));
    }

    private static void prefixes(Stand stand) {
        prefixed(stand);
        press(stand, "line-prefixes");
    }

    private static void searchEmpty(Stand stand) {
        order(stand);
        press(stand, "search");
    }

    private static void search(Stand stand) {
        searchEmpty(stand);
        boolean russian = stand.test().texts.language().get() == Language.RU;
        ((TextField) stand.scene().lookup("#search-field")).setText(russian ? "с" : "s");
    }

    private static void cash(Stand stand) {
        payment(stand).receive(Money.parse("5000"));
    }

    private static void split(Stand stand) {
        PaymentViewModel payment = payment(stand);
        payment.splitEvenly();
        payment.tip(1000);
        payment.receive(Money.parse("5000"));
    }

    private static void splitItems(Stand stand) {
        PaymentViewModel payment = payment(stand);
        press(stand, "split-items");
        int line = taking(payment).parts().get(1).number();
        press(stand, "divide-" + line);
        press(stand, "part-" + line + "-2");
    }

    private static void splitAmount(Stand stand) {
        payment(stand);
        press(stand, "split-amount");
    }

    private static PaymentState.Taking taking(PaymentViewModel payment) {
        return (PaymentState.Taking) payment.state().get();
    }

    private static void card(Stand stand) {
        payment(stand).chooseMethod(2);
    }

    private static void reference(Stand stand) {
        card(stand);
        press(stand, "reference");
        press(stand, "key-4");
        press(stand, "key-2");
    }

    private static void paid(Stand stand) {
        PaymentViewModel payment = payment(stand);
        payment.receive(Money.parse("5000"));
        payment.accept();
        stand.test().answer(TestOrders.at(12, DemoHouse.NOW).paid().build());
    }

    private static void paidByCard(Stand stand) {
        PaymentViewModel payment = payment(stand);
        payment.chooseMethod(2);
        payment.accept();
        stand.test().answer(TestOrders.at(12, DemoHouse.NOW).paid().build());
    }

    private static void comment(Stand stand) {
        order(stand);
        press(stand, "line-comment");
    }

    private static void number(Stand stand) {
        press(stand, "new-order");
    }

    static void changes(Stand stand) {
        stand.desk().frame.table(12);
        press(stand, "check-more");
    }

    private static void picker(Stand stand) {
        changes(stand);
        press(stand, "change-table");
    }

    private static void discount(Stand stand) {
        cash(stand);
        press(stand, "discount");
    }

    /// A printer has run out of paper while a guest pays.
    private static void trouble(Stand stand) {
        TestPrinters.outOfPaper(stand);
        payment(stand);
    }

    public static void press(Stand stand, String id) {
        stand.scene().getRoot().applyCss();
        stand.scene().getRoot().layout();
        ((ButtonBase) stand.scene().lookup("#" + id)).fire();
    }

    static PaymentViewModel payment(Stand stand) {
        PaymentViewModel payment = new PaymentViewModel(stand.test().house, stand.desk().frame, 12);
        stand.desk().layers.show(new PaymentController(payment, stand.desk().desk()));
        return payment;
    }

    /// The id of Ribeye's choice with that Russian name.
    public static int choice(String name) {
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
}
