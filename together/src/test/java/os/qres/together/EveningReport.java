package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import os.qres.model.Money;
import os.qres.model.bill.TaxShare;
import os.qres.model.till.CategoryFigures;
import os.qres.model.till.MethodTakings;
import os.qres.model.till.ReasonFigures;
import os.qres.model.till.TillReport;
import os.qres.model.till.WaiterFigures;
import os.qres.model.till.WaiterTips;
import os.qres.server.TestStore;
import os.qres.test.evening.EveningSums;
import os.qres.test.evening.EveningSums.Given;
import os.qres.test.evening.EveningSums.Side;

/// The numbered report that ends an evening, beside what was counted from the script alone.
record EveningReport(Evening evening, TillReport z, EveningSums sums) {
    /// Closes the day.
    static EveningReport of(Evening evening) {
        return new EveningReport(evening, evening.closeDay(), evening.script.sums());
    }

    String told() {
        return "Z %d: %d checks, %s sold with %s service, %s off, %s on the house; taken %s, refunded %s, tips %s; by %s; tax %s; %s"
                .formatted(
                        z.number(),
                        z.checks(),
                        z.sales(),
                        z.service(),
                        z.discounts(),
                        z.comped(),
                        z.taken(),
                        z.refunded(),
                        z.tips(),
                        z.methods().stream()
                                .map(method -> method.name() + " " + method.taken())
                                .toList(),
                        z.taxes().stream()
                                .map(tax -> tax.rate() / 100 + " % " + tax.tax())
                                .toList(),
                        z.breakdown().byCategory().stream()
                                .map(category -> category.name() + " " + category.sales())
                                .toList());
    }

    void holdToTheScript() {
        assertEquals(sums.checks, z.checks());
        assertEquals(sums.covers, z.covers());
        assertEquals(new Money(sums.subtotal), z.subtotal());
        assertEquals(new Money(sums.discounts), z.discounts());
        assertEquals(new Money(sums.service), z.service());
        assertEquals(new Money(sums.subtotal - sums.discounts + sums.service), z.sales());
        assertEquals(new Money(sums.comped), z.comped());
        assertEquals(new Money(sums.taken - sums.refunded), z.taken());
        assertEquals(new Money(sums.refunded), z.refunded());
        assertEquals(new Money(sums.tips), z.tips());
        assertEquals(Money.ZERO, z.rounding());
        assertEquals(Money.ZERO, z.taxAdded());
        assertEquals(
                taxes(), z.taxes().stream().collect(Collectors.toMap(tax -> tax.rate() / 100, Function.identity())));
        assertEquals(List.of(), z.openChecks());
        assertNotNull(z.head());
        holdMethods();
        holdWaiters();
        holdSides();
        assertEquals(List.of(Integer.toString(sums.portions)), fired());
        assertEquals(List.of("0"), store("select count(*) from ticket where status = 'OPEN'"));
    }

    private Map<Integer, TaxShare> taxes() {
        return sums.taxes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        tax -> new TaxShare(
                                tax.getKey() * 100,
                                true,
                                new Money(tax.getValue().base),
                                new Money(tax.getValue().tax))));
    }

    private void holdMethods() {
        assertEquals(sums.takenBy.size(), z.methods().size());
        for (MethodTakings method : z.methods()) {
            String name = method.name().toLowerCase(Locale.ROOT);
            long refunded = sums.refundedBy.getOrDefault(name, 0L);
            assertEquals(new Money(sums.takenBy.get(name)), method.taken(), name);
            assertEquals(new Money(refunded), method.refunded(), name);
            assertEquals(sums.payments.get(name), method.payments(), name);
        }
    }

    private void holdWaiters() {
        for (int i = 0; i < Evening.WAITERS; i++) {
            int id = evening.crew.waiters.get(i).id();
            Side own = sums.byWaiter.getOrDefault(i, new Side());
            for (WaiterTips tips : z.tipsByWaiter()) {
                if (Integer.valueOf(id).equals(tips.userId())) {
                    assertEquals(new Money(sums.cashTips.getOrDefault(i, 0L)), tips.cash());
                    assertEquals(new Money(sums.otherTips.getOrDefault(i, 0L)), tips.other());
                }
            }
            List<WaiterFigures> figures = z.breakdown().byWaiter().stream()
                    .filter(each -> Integer.valueOf(id).equals(each.userId()))
                    .toList();
            assertEquals(own.checks == 0 ? 0 : 1, figures.size());
            figures.forEach(found -> hold(own, found));
        }
    }

    private static void hold(Side own, WaiterFigures found) {
        assertEquals(own.checks, found.checks());
        assertEquals(own.covers, found.covers());
        assertEquals(new Money(own.net), found.net());
        assertEquals(new Money(own.sales), found.sales());
        assertEquals(new Money(own.tips), found.tips());
        assertEquals(own.voids.times(), found.voids());
        assertEquals(new Money(own.voids.amount()), found.voided());
        assertEquals(new Money(own.comped), found.comped());
    }

    private void holdSides() {
        assertEquals(sums.byCategory.size(), z.breakdown().byCategory().size());
        for (CategoryFigures category : z.breakdown().byCategory()) {
            Side own = sums.byCategory.get(category.name());
            assertEquals(own.quantity, category.quantity(), category.name());
            assertEquals(new Money(own.net), category.net(), category.name());
            assertEquals(new Money(own.sales), category.sales(), category.name());
        }
        assertEquals(sums.discounted, given(z.breakdown().discounts()));
        assertEquals(sums.comps, given(z.breakdown().comps()));
        assertEquals(sums.voids, given(z.breakdown().voids()));
    }

    /// Whatever the reasons were.
    private static Given given(List<ReasonFigures> reasons) {
        return new Given(
                reasons.stream().mapToInt(ReasonFigures::times).sum(),
                reasons.stream().mapToLong(each -> each.amount().minor()).sum());
    }

    /// made = fired − cancelled, over all stations.
    private List<String> fired() {
        return store("select sum(case kind when 'FIRED' then quantity else -quantity end) from fired");
    }

    private List<String> store(String question) {
        return TestStore.column(evening.crew.here.server().database(), question);
    }
}
