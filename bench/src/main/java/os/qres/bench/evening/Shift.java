package os.qres.bench.evening;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import os.qres.model.Money;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.test.evening.EveningScript;
import os.qres.test.evening.EveningScript.Action;
import os.qres.test.evening.EveningScript.Step;

/// Everybody of the house but the waiter who stands at the terminal, over HTTP: four waiters, cooks, a manager.
final class Shift {
    private static final Duration COOKING = Duration.ofSeconds(5);

    private final House house;
    private final Map<Integer, Integer> tables = new HashMap<>();
    private int done;
    private int refused;

    Shift(House house) {
        this.house = house;
    }

    /// What was done, and what could not be, such as a bill of a table whose waiter was late.
    String told() {
        return done + " steps, " + refused + " refused";
    }

    void play(Step step) throws InterruptedException {
        if (step.action() == Action.OPEN) {
            tables.put(step.check(), house.table(step.number(0)));
        }
        boolean isTapped = step.waiter() == Hands.WAITER;
        if (isTapped && (step.action() == Action.OPEN || step.action() == Action.ADD)) {
            return;
        }
        try {
            act(step, tables.get(step.check()));
            done++;
        } catch (IOException _) {
            refused++;
        }
    }

    private void act(Step step, int table) throws IOException, InterruptedException {
        switch (step.action()) {
            case OPEN, ADD -> order(step, table);
            case VOID -> {
                OrderView check = house.at(table);
                house.ask(
                        "DELETE",
                        "/orders/" + check.id() + "/items/" + item(check, step).id() + "?reason=no",
                        "");
            }
            case COMP -> {
                OrderView check = house.at(table);
                house.ask(
                        "POST",
                        "/orders/" + check.id() + "/items/" + item(check, step).id() + "/comp",
                        "{\"reason\":\"cold\"}");
            }
            case DISCOUNT ->
                house.ask(
                        "POST",
                        "/orders/" + house.at(table).id() + "/discounts",
                        "{\"basis_points\":%d,\"reason\":\"regular guest\"}".formatted(step.number(0) * 100));
            case PAY -> pay(table, step.words().getFirst());
            case REFUND ->
                house.ask(
                        "PATCH",
                        "/orders/" + house.at(table).id() + "/payment",
                        "{\"payment_status\":\"refunded\",\"reason\":\"cold\"}");
        }
    }

    private void order(Step step, int table) throws IOException, InterruptedException {
        String lines = step.dishes().entrySet().stream()
                .map(dish -> house.line(dish.getKey(), dish.getValue()))
                .collect(Collectors.joining(","));
        house.ask("POST", "/orders/", "{\"table_id\":%d,\"covers\":2,\"items\":[%s]}".formatted(table, lines));
    }

    private static ItemView item(OrderView check, Step step) throws IOException {
        Money price = new Money(EveningScript.PRICES.get(step.words().getFirst()) * 100L);
        return check.items().stream()
                .filter(item ->
                        item.status() != ItemStatus.CANCELLED && item.price().equals(price))
                .findFirst()
                .orElseThrow(() -> new IOException("nothing of " + step));
    }

    private void pay(int table, String method) throws IOException, InterruptedException {
        OrderView check = house.at(table);
        if (check.paymentStatus() == PaymentStatus.UNPAID) {
            house.ask(
                    "PATCH",
                    "/orders/" + check.id() + "/payment",
                    "{\"payment_status\":\"paid\",\"payment_method_id\":%d}".formatted(house.method(method)));
        }
    }

    /// Every ticket that a station has had for long enough is bumped.
    void cook() throws IOException, InterruptedException {
        Instant ready = Instant.now().minus(COOKING);
        for (TicketView ticket : house.open()) {
            if (ticket.openedAt().isBefore(ready)) {
                house.ask("POST", "/kitchen/tickets/" + ticket.id() + "/bump", "{}");
            }
        }
    }

    /// Whatever is still to be paid is, and the day gets its report.
    void close() throws IOException, InterruptedException {
        for (int number = 1; number <= House.TABLES; number++) {
            try {
                pay(house.table(number), "cash");
            } catch (IOException _) {
                refused++;
            }
        }
        house.ask("POST", "/till/z-reports", "{\"carry_over\":true}");
    }
}
