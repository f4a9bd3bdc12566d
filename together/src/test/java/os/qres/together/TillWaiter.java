package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.identity.ApprovalRequest;
import os.qres.model.menu.DishView;
import os.qres.model.orders.Comp;
import os.qres.model.orders.ItemSeen;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.NewDiscount;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.till.DrawerCount;
import os.qres.model.till.DrawerKind;
import os.qres.model.till.DrawerView;
import os.qres.model.till.NewDrawer;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.house.TillCommands;
import os.qres.terminal.connection.Reply;
import os.qres.test.evening.EveningScript.Step;
import os.qres.test.process.Deadline;

/// A waiter of the recorded evening at a real terminal without its window.
final class TillWaiter implements Evening.Waiter {
    private final Evening evening;
    private final Till till;
    private @Nullable DrawerView drawer;

    TillWaiter(Evening evening, int number) {
        this.evening = evening;
        this.till = evening.crew.tills.get(number);
    }

    @Override
    public void openDrawer() {
        drawer = done(commands().open(new NewDrawer(DrawerKind.TERMINAL, null, Evening.FLOAT)), "a drawer");
    }

    @Override
    public void count(Money counted) {
        DrawerView now =
                done(commands().count(Objects.requireNonNull(drawer).id(), new DrawerCount(counted)), "a count");
        assertEquals(Money.ZERO, now.overShort(), () -> "the drawer: " + now);
    }

    private TillCommands commands() {
        return new TillCommands(till.house.queue());
    }

    @Override
    public OrderView act(Step step) {
        return switch (step.action()) {
            case OPEN -> opened(step);
            case ADD -> sent(Objects.requireNonNull(evening.check(step).tableId()), 1, step);
            case VOID -> tookBack(step);
            case COMP -> comped(step);
            case DISCOUNT -> discounted(step);
            case PAY -> paid(step);
            case REFUND -> throw new IllegalArgumentException("a waiter never may: " + step);
        };
    }

    private OrderView opened(Step step) {
        int table = evening.crew.tables.get(step.number(0) - 1).id();
        Deadline.await("a free table", Evening.SOON, () -> till.on(() -> till.house.owed(table))
                .isEmpty());
        return sent(table, step.number(1), step);
    }

    private OrderView sent(int table, int covers, Step step) {
        List<DraftLine> lines = step.dishes().entrySet().stream()
                .map(dish -> line(dish.getKey(), dish.getValue()))
                .toList();
        return done(
                till.on(() -> {
                    CheckDraft draft =
                            till.house.drafts().of(table).withCovers(covers).with(lines);
                    till.house.keep(draft);
                    return till.house.commands().send(draft, "table");
                }),
                "check " + step.check());
    }

    private DraftLine line(String dish, int portions) {
        var house = evening.crew.here;
        return switch (dish) {
            case "steak-rare" -> line(house.steak, null, List.of(option(0)), portions);
            case "steak-medium" -> line(house.steak, null, List.of(option(1)), portions);
            case "pizza-25" -> line(house.pizza, house.small.id(), List.of(), portions);
            case "pizza-35" -> line(house.pizza, house.large.id(), List.of(), portions);
            default -> line(evening.dish(dish), null, List.of(), portions);
        };
    }

    private int option(int place) {
        return evening.crew.here.doneness.options().get(place).id();
    }

    private static DraftLine line(DishView dish, @Nullable Integer variation, List<Integer> options, int portions) {
        return new DraftLine(
                UUID.randomUUID(),
                dish.id(),
                variation,
                options,
                portions,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                null);
    }

    private OrderView tookBack(Step step) {
        ItemView item = evening.item(step);
        done(
                till.on(() -> till.house
                        .commands()
                        .takeBack(item.orderId(), item, "guests changed their mind", "table", null)),
                "a void");
        return evening.now(step);
    }

    private OrderView comped(Step step) {
        ItemView item = evening.item(step);
        assertTrue(
                item.status() == ItemStatus.READY || item.status() == ItemStatus.SERVED, () -> "made by now: " + item);
        var comp = new Comp("a hair", approved(item.orderId(), ApprovalAction.COMP), ItemSeen.of(item));
        return done(till.on(() -> till.house.commands().comp(item.orderId(), item.id(), comp, "table")), "a comp");
    }

    private OrderView discounted(Step step) {
        int check = evening.check(step).id();
        var discount = new NewDiscount(
                UUID.randomUUID(),
                null,
                step.number(0) * 100,
                null,
                "regular guest",
                approved(check, ApprovalAction.DISCOUNT),
                null);
        return done(till.on(() -> till.house.commands().discount(check, discount, "table")), "a discount");
    }

    private String approved(int check, ApprovalAction action) {
        var request = new ApprovalRequest(Evening.MANAGERS_PIN, action, check, null, null);
        ApprovalGrant grant = done(till.on(() -> till.house.commands().approve(request)), "an approval");
        return grant.approval();
    }

    private OrderView paid(Step step) {
        boolean isCash = step.words().getFirst().equals("cash");
        OrderView now = evening.now(step);
        var payment = new PaymentChange(
                PaymentStatus.PAID,
                isCash ? evening.crew.here.cash.id() : evening.card.id(),
                new Money(step.kopecks(1)),
                isCash ? new Money(step.kopecks(5)) : null,
                new Money(step.kopecks(3)),
                UUID.randomUUID(),
                null,
                null,
                null,
                null,
                null,
                null);
        return done(till.on(() -> till.house.commands().pay(now, payment, "table")), "payment of " + step);
    }

    private static <T> T done(CompletableFuture<Reply<T>> reply, String what) {
        Reply<T> answer = reply.join();
        assertInstanceOf(Reply.Ok.class, answer, () -> what + ": " + answer);
        return ((Reply.Ok<T>) answer).value();
    }
}
