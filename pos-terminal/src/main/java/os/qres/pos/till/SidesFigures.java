package os.qres.pos.till;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import os.qres.model.Money;
import os.qres.model.till.CategoryFigures;
import os.qres.model.till.HourFigures;
import os.qres.model.till.ReasonFigures;
import os.qres.model.till.SalesBreakdown;
import os.qres.model.till.TillReport;
import os.qres.model.till.WaiterFigures;
import os.qres.pos.frame.Desk;
import os.qres.terminal.text.Texts;

/// The sales of a report by category, by waiter, and what was not charged by why.
final class SidesFigures {
    private final Desk desk;
    private final Texts texts;
    private final Figures figures;

    SidesFigures(Desk desk, Figures figures) {
        this.desk = desk;
        this.texts = desk.texts();
        this.figures = figures;
    }

    void show(TillReport report) {
        SalesBreakdown sides = report.breakdown();
        if (!sides.byCategory().isEmpty()) {
            figures.title(texts.get("report.categories"));
            sides.byCategory().forEach(this::category);
            figures.sum(texts.get("report.net"), report.net());
        }
        if (!sides.byWaiter().isEmpty()) {
            figures.title(texts.get("report.waiters"));
            sides.byWaiter().forEach(this::waiter);
            figures.sum(texts.get("report.net"), report.net());
        }
        if (!sides.byHour().isEmpty()) {
            figures.title(texts.get("report.hours"));
            sides.byHour().forEach(this::hour);
            figures.sum(texts.get("report.net"), report.net());
        }
        reasons("report.discounts.why", sides.discounts());
        reasons("report.comps.why", sides.comps());
        reasons("report.voids.why", sides.voids());
    }

    private void hour(HourFigures hour) {
        String from = String.format(Locale.ROOT, "%02d:00", hour.hour());
        figures.line(texts.get("report.method", from, hour.checks()), hour.net());
    }

    private void category(CategoryFigures category) {
        figures.line(texts.get("report.method", name(category), category.quantity()), category.net());
    }

    /// As it is called on the menu now, in the till's language.
    private String name(CategoryFigures category) {
        String then = category.name() == null ? texts.get("report.category.none") : category.name();
        return desk.house().state().menu().stream()
                .filter(each -> Integer.valueOf(each.id()).equals(category.categoryId()))
                .findFirst()
                .map(each -> desk.formats().name(each.name(), each.translations()))
                .orElse(then);
    }

    private void waiter(WaiterFigures waiter) {
        figures.line(waiter.name() == null ? texts.get("report.waiter.none") : waiter.name(), waiter.net());
        List<String> facts = new ArrayList<>();
        if (waiter.checks() > 0) {
            facts.add(texts.get("report.waiter.checks", waiter.checks(), waiter.covers()));
            facts.add(texts.get("report.waiter.average", amount(waiter.averageCheck())));
        }
        if (!waiter.tips().equals(Money.ZERO)) {
            facts.add(texts.get("report.waiter.tips", amount(waiter.tips())));
        }
        if (waiter.voids() > 0) {
            facts.add(texts.get("report.waiter.voids", waiter.voids(), amount(waiter.voided())));
        }
        if (!waiter.comped().equals(Money.ZERO)) {
            facts.add(texts.get("report.waiter.comped", amount(waiter.comped())));
        }
        figures.below(String.join(" · ", facts));
    }

    private String amount(Money money) {
        return desk.formats().exactMoney(money);
    }

    private void reasons(String title, List<ReasonFigures> reasons) {
        if (!reasons.isEmpty()) {
            figures.title(texts.get(title));
        }
        for (ReasonFigures each : reasons) {
            String reason = each.reason() == null ? texts.get("report.reason.none") : each.reason();
            figures.line(texts.get("report.method", reason, each.times()), each.amount());
        }
    }
}
