package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import os.qres.model.Money;
import os.qres.model.floor.TableView;
import os.qres.model.orders.OrderView;
import os.qres.model.till.DrawerView;
import os.qres.pos.PosMain;
import os.qres.pos.tables.FloorFaces;
import os.qres.test.evening.EveningScript.Action;
import os.qres.test.evening.EveningScript.Step;
import os.qres.test.process.Deadline;
import os.qres.test.screen.Fx;

/// A waiter of the recorded evening with a finger on the real window: each step is tapped on its buttons, from the PIN
/// to the count of the drawer.
final class WindowWaiter implements Evening.Waiter, AutoCloseable {
    private static final int KOPECKS = 100;

    private final Evening evening;
    private final int number;
    private final Window window;
    private int drawer;
    private int taps;

    WindowWaiter(Evening evening, int number, Path folder) {
        this.evening = evening;
        this.number = number;
        var here = evening.crew.here;
        window = new Window(
                PosMain::open, here.server().address(), here.admin, "Window " + number, folder, evening.clock);
    }

    int taps() {
        return taps;
    }

    @Override
    public void openDrawer() {
        window.front();
        signIn();
        toTheTill();
        tap("#open-here");
        type(Evening.FLOAT);
        tap("#amount-done");
        drawer = Deadline.awaitValue(
                "a drawer",
                Evening.SOON,
                () -> evening.manager().get("/till/drawers").expect(200).listOf(DrawerView.class).stream()
                        .filter(each -> Integer.valueOf(window.terminal()).equals(each.terminalId()))
                        .map(DrawerView::id)
                        .findFirst());
        tap("#back");
        window.behind();
    }

    private void signIn() {
        tap("#person-" + evening.crew.waiters.get(number).id());
        Crew.pin(number).chars().forEach(digit -> tap("#key-" + (char) digit));
        window.until("the plan is there", () -> window.canTap("#new-order"));
    }

    private void toTheTill() {
        tap("#more");
        tap("#open-till");
    }

    @Override
    public void count(Money counted) {
        window.front();
        toTheTill();
        tap("#count-" + drawer);
        type(counted);
        tap("#amount-done");
        String path = "/till/drawers/" + drawer;
        await(
                "a count",
                () -> evening.manager()
                                .get(path)
                                .expect(200)
                                .as(DrawerView.class)
                                .closedAt()
                        != null);
        DrawerView now = evening.manager().get(path).expect(200).as(DrawerView.class);
        assertEquals(Money.ZERO, now.overShort(), () -> "the drawer: " + now);
        tap("#back");
        window.behind();
    }

    @Override
    public OrderView act(Step step) {
        window.front();
        int table = table(step);
        if (step.action() == Action.OPEN) {
            window.until("a free table", () -> window.kit().state().ordersAt(table).stream()
                    .noneMatch(FloorFaces::isOpen));
        } else {
            knowsTheCheck(step);
        }
        open(table);
        OrderView now =
                switch (step.action()) {
                    case OPEN -> opened(step, table);
                    case ADD -> added(step);
                    case VOID -> tookBack(step);
                    case COMP -> comped(step);
                    case DISCOUNT -> discounted(step);
                    case PAY -> paid(step);
                    case REFUND -> throw new IllegalArgumentException("a waiter never may: " + step);
                };
        window.until("the plan is there", () -> window.canTap("#new-order"));
        window.behind();
        return now;
    }

    private int table(Step step) {
        return step.action() == Action.OPEN
                ? evening.crew.tables.get(step.number(0) - 1).id()
                : evening.check(step).tableId();
    }

    /// What the server has answered others comes here as well.
    private void knowsTheCheck(Step step) {
        OrderView now = evening.now(step);
        window.until("the check is known as it is", () -> {
            OrderView here = window.kit().state().orders().get(now.id());
            return here != null && here.version() >= now.version();
        });
    }

    /// By its number and Enter.
    private void open(int table) {
        int name = evening.crew.tables.stream()
                .filter(each -> each.id() == table)
                .map(TableView::number)
                .findFirst()
                .orElseThrow();
        window.until("the plan is there", () -> window.canTap("#new-order"));
        window.screen().type(Integer.toString(name));
        window.press(KeyCode.ENTER);
        window.until("its check is there", () -> window.canTap("#back"));
        window.see("Table " + name);
    }

    private OrderView opened(Step step, int table) {
        while (guests() != step.number(1)) {
            tap(guests() < step.number(1) ? "#guests-more" : "#guests-fewer");
        }
        add(step.dishes());
        send();
        OrderView check = Deadline.awaitValue(
                "a check",
                Evening.SOON,
                () -> evening.manager().get("/orders/?table_id=" + table).expect(200).listOf(OrderView.class).stream()
                        .filter(FloorFaces::isOpen)
                        .findFirst());
        tap("#back");
        return check;
    }

    private int guests() {
        String words = Fx.get(() -> window.screen().node("#guests", Label.class).getText());
        return words.equals("–") ? 0 : Integer.parseInt(words);
    }

    private OrderView added(Step step) {
        int before = evening.now(step).items().size();
        add(step.dishes());
        send();
        await(
                "the round",
                () -> evening.now(step).items().size() == before + step.dishes().size());
        tap("#back");
        return evening.now(step);
    }

    private void send() {
        tap("#send");
    }

    private void add(Map<String, Integer> dishes) {
        dishes.forEach((dish, portions) -> {
            int page = evening.dish(dish).categoryId();
            tap("#category-" + page);
            tap("#dish-" + evening.dish(dish).id());
            choice(dish);
            for (int i = 1; i < portions; i++) {
                tap(isAsked(dish) ? "#line-more" : "#dish-" + evening.dish(dish).id());
            }
            if (window.canTap("#choices-close")) {
                tap("#choices-close");
            }
        });
    }

    private static boolean isAsked(String dish) {
        return dish.contains("-");
    }

    private void choice(String dish) {
        var here = evening.crew.here;
        switch (dish) {
            case "steak-rare" ->
                tap("#choice-" + here.doneness.options().getFirst().id());
            case "steak-medium" ->
                tap("#choice-" + here.doneness.options().getLast().id());
            case "pizza-25" -> tap("#choice-" + here.small.id());
            case "pizza-35" -> tap("#choice-" + here.large.id());
            default -> {}
        }
    }

    private OrderView tookBack(Step step) {
        int item = evening.item(step).id();
        tap("#line-" + evening.item(step).clientRef());
        tap("#lines-back");
        reason();
        tap("#taking-go");
        await("a void", () -> evening.now(step).items().stream()
                .anyMatch(each -> each.id() == item && each.cancelReason() != null));
        tap("#back");
        return evening.now(step);
    }

    private OrderView comped(Step step) {
        int item = evening.item(step).id();
        tap("#line-" + evening.item(step).clientRef());
        tap("#lines-give");
        reason();
        tap("#giving-go");
        managersPin();
        await("a comp", () -> evening.now(step).items().stream()
                .anyMatch(each -> each.id() == item && each.compReason() != null));
        tap("#back");
        return evening.now(step);
    }

    private OrderView discounted(Step step) {
        tap("#pay");
        tap("#discount");
        tap("#discount-" + step.number(0));
        reason();
        tap("#discount-give");
        managersPin();
        await("a discount", () -> !evening.now(step).discounts().isEmpty());
        tap("#back");
        tap("#back");
        return evening.now(step);
    }

    private void managersPin() {
        window.until("a PIN is asked for", () -> window.canTap("#approval-cancel"));
        window.screen().type(Evening.MANAGERS_PIN);
    }

    /// The first of those that are offered.
    private void reason() {
        tap("#reason-0");
    }

    private OrderView paid(Step step) {
        boolean isCash = step.words().getFirst().equals("cash");
        int before = evening.now(step).payments().size();
        Money amount = new Money(step.kopecks(1));
        tap("#pay");
        if (!evening.now(step).totalPrice().equals(amount)) {
            splitInTwo();
        }
        tap("#method-" + (isCash ? evening.crew.here.cash : evening.card).id());
        Money tip = new Money(step.kopecks(3));
        if (!tip.equals(Money.ZERO)) {
            tap("#tip-other");
            type(tip);
            tap("#amount-done");
        }
        if (isCash) {
            type(new Money(step.kopecks(5)));
        }
        tap("#accept");
        await("a payment", () -> evening.now(step).payments().size() == before + 1);
        tap("#to-floor");
        return evening.now(step);
    }

    private void splitInTwo() {
        tap("#split-even");
        while (!window.screen().shows("#part-2") || window.screen().shows("#part-3")) {
            tap("#parts-fewer");
        }
    }

    /// On the keys of the screen.
    private void type(Money amount) {
        String words = amount.minor() % KOPECKS == 0 ? Long.toString(amount.minor() / KOPECKS) : amount.toString();
        words.chars().forEach(c -> tap(c == '.' ? "#key-point" : "#key-" + (char) c));
    }

    private void tap(String selector) {
        window.awaitNoToast();
        window.tap(selector);
        taps++;
    }

    private static void await(String what, Callable<Boolean> condition) {
        Deadline.await(what, Evening.SOON, condition);
    }

    @Override
    public void close() {
        window.close();
    }
}
