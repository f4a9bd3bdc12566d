package os.qres.server.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.fiscal.FiscalReceiptView;
import os.qres.model.fiscal.FiscalState;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentKind;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.till.MethodTakings;
import os.qres.model.till.TillReport;
import os.qres.server.Evenings;
import os.qres.server.MovableClock;
import os.qres.test.process.Deadline;

/// A random evening: checks are paid in parts, by lines and all at once, and given back in parts and whole, open or
/// paid. The register's journal comes to what the day's report says. `-Dqres.evenings.seed=2` begins another one.
class FiscalEveningTest {
    private static final long SEED = Long.getLong("qres.evenings.seed", 1);
    private static final int CHECKS = 40;
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    @Test
    void theJournalComesToWhatTheDaysReportSays() {
        var random = new Random(SEED);
        try (var evenings = new Evenings(
                folder, Map.of("FISCAL_REGISTER", "simulator"), new MovableClock("2026-11-20T09:00:00Z"))) {
            int card = evenings.admin
                    .post("/payment-methods/", "{\"name\":\"Card\",\"kind\":\"card\"}")
                    .expect(201)
                    .as(PaymentMethodView.class)
                    .id();
            evenings.admin.patch("/settings/bill", json("""
                            {'taxes':{'included':false,'rate':2000,'service_rate':1000},
                             'discounts':{'waiter':10000,'manager':10000}}""")).expect(200);
            for (int i = 0; i < CHECKS; i++) {
                check(evenings, random, List.of(card, evenings.here.cash.id()));
            }
            TillReport z = evenings.admin
                    .post("/till/z-reports", json("{'carry_over':true}"))
                    .expect(201)
                    .as(TillReport.class);
            Deadline.await("all are registered", SOON, () -> areRegistered(evenings));
            agrees(new FiscalJournal(journal()).all(), z);
        }
    }

    private static void check(Evenings evenings, Random random, List<Integer> methods) {
        OrderView order = evenings.opened(
                "takeaway", 1, evenings.cola(1 + random.nextInt(5)), evenings.pizza(1 + random.nextInt(3)));
        String path = "/orders/" + order.id();
        if (random.nextInt(3) == 0) {
            String off = "{'basis_points':" + (1 + random.nextInt(9_000)) + ",'reason':'Late'}";
            evenings.waiter.post(path + "/discounts", json(off)).expect(200);
        }
        for (int i = random.nextInt(4); i >= 0; i--) {
            String what = "'payment_method_id':" + methods.get(random.nextInt(methods.size()));
            switch (random.nextInt(7)) {
                case 0 -> pay(evenings, path, what + ",'amount':" + (1 + random.nextInt(300)) + ".37");
                case 1 -> {
                    ItemView item =
                            order.items().get(random.nextInt(order.items().size()));
                    pay(evenings, path, what + ",'share':{'items':[{'item_id':" + item.id() + ",'part':1,'of':2}]}");
                }
                case 2 -> pay(evenings, path, what + ",'tip_amount':" + random.nextInt(90));
                case 3 -> evenings.admin.patch(path + "/payment", json("{'payment_status':'refunded'}"));
                case 4 ->
                    evenings.admin.patch(
                            path + "/payment",
                            json("{'payment_status':'refunded','amount':" + (1 + random.nextInt(99)) + ".07}"));
                case 5 -> {
                    ItemView item =
                            order.items().get(random.nextInt(order.items().size()));
                    evenings.admin.patch(
                            path + "/payment",
                            json("{'payment_status':'refunded','items':[{'item_id':" + item.id() + "}]}"));
                }
                default ->
                    evenings.waiter.post(
                            path + "/items/" + order.items().getFirst().id() + "/void", json("{'reason':'Away'}"));
            }
        }
    }

    private static void pay(Evenings evenings, String path, String how) {
        evenings.waiter.patch(path + "/payment", json("{'payment_status':'paid'," + how + "}"));
    }

    private static boolean areRegistered(Evenings evenings) {
        return evenings.admin.get("/fiscal-receipts/?limit=500").expect(200).listOf(FiscalReceiptView.class).stream()
                .allMatch(receipt -> receipt.state() == FiscalState.REGISTERED);
    }

    private static void agrees(List<Map<String, Object>> journal, TillReport z) {
        String seed = "seed " + SEED;
        Predicate<MethodTakings> isCash = method -> method.kind() == PaymentKind.CASH;
        assertEquals(z.taken(), sum(journal, "1020", 1).minus(sum(journal, "1020", 2)), seed);
        assertEquals(z.refunded(), sum(journal, "1020", 2), seed);
        assertEquals(taken(z, isCash), sum(journal, "1031", 1).minus(sum(journal, "1031", 2)), seed);
        assertEquals(taken(z, isCash.negate()), sum(journal, "1081", 1).minus(sum(journal, "1081", 2)), seed);
        assertEquals("Отчёт о закрытии смены", journal.getLast().get("1000"), seed);
        assertEquals(
                1L,
                journal.stream()
                        .map(document -> document.get("1038"))
                        .distinct()
                        .count(),
                seed);
        // Otherwise the evening would have shown nothing.
        assertEquals(true, z.taken().minor() > 0 && z.refunded().minor() > 0, seed);
    }

    private static Money taken(TillReport z, Predicate<MethodTakings> which) {
        return z.methods().stream()
                .filter(which)
                .map(method -> method.taken().minus(method.refunded()))
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money sum(List<Map<String, Object>> journal, String tag, int operation) {
        return journal.stream()
                .filter(document -> document.get("1054") instanceof Number number && number.intValue() == operation)
                .map(document -> Money.parse(String.valueOf(document.get(tag))))
                .reduce(Money.ZERO, Money::plus);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static Path journal() throws IllegalStateException {
        try (var files = java.nio.file.Files.walk(folder)) {
            return files.filter(file -> file.endsWith("fiscal-journal.jsonl"))
                    .findFirst()
                    .orElseThrow();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
