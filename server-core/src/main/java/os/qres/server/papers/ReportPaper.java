package os.qres.server.papers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.till.CategoryFigures;
import os.qres.model.till.ChainHead;
import os.qres.model.till.DrawerView;
import os.qres.model.till.HourFigures;
import os.qres.model.till.MethodTakings;
import os.qres.model.till.MoveKind;
import os.qres.model.till.OpenCheck;
import os.qres.model.till.ReasonFigures;
import os.qres.model.till.SalesBreakdown;
import os.qres.model.till.TillReport;
import os.qres.model.till.WaiterFigures;
import os.qres.paper.escpos.Block;
import os.qres.paper.escpos.Document;
import os.qres.paper.escpos.Style;

/// A report of the till: every sum that the till's screen shows, and for one that has closed a day where the event log
/// ended, in full, so that the paper is a witness.
///
/// @param house the restaurant's name
record ReportPaper(TillReport report, String house) {
    /// So many letters stand on a line of any paper.
    private static final int NARROWEST = 32;

    static String title(TillReport report, PaperWords words) {
        return report.number() == null ? words.get("report.x") : words.get("report.z", report.number());
    }

    Document document(PaperWords words) {
        var paper = new Figures(new ArrayList<>(), words);
        head(paper);
        sales(paper);
        takings(paper);
        tips(paper);
        breakdown(paper);
        report.drawers().forEach(drawer -> drawer(paper, drawer));
        openChecks(paper);
        ChainHead end = report.head();
        if (end != null) {
            paper.title("report.log").pair(words.get("report.event"), Long.toString(end.seq()));
            for (int from = 0; from < end.hash().length(); from += NARROWEST) {
                int to = Math.min(from + NARROWEST, end.hash().length());
                paper.blocks().add(Block.text(end.hash().substring(from, to)));
            }
        }
        paper.blocks().add(new Block.Rule(true));
        paper.blocks().add(Block.text(words.get("not-fiscal"), Style.CENTRED));
        return Document.of(paper.blocks());
    }

    private void head(Figures paper) {
        PaperWords words = paper.words();
        paper.blocks().add(Block.text(house, Style.TITLE));
        paper.blocks().add(Block.text(title(report, words), Style.TITLE));
        paper.pair(words.get("report.day"), words.date(report.businessDay()));
        if (report.since() != null) {
            paper.pair(words.get("report.since"), words.dateAndTime(report.since()));
        }
        paper.pair(words.get("report.at"), words.dateAndTime(report.at()));
        if (report.closedBy() != null) {
            paper.pair(words.get("report.by"), report.closedBy());
        }
    }

    private void sales(Figures paper) {
        PaperWords words = paper.words();
        paper.title("report.sales")
                .pair(words.get("report.checks"), Integer.toString(report.checks()))
                .pair(words.get("report.covers"), Integer.toString(report.covers()))
                .line("report.subtotal", report.subtotal())
                .some("report.discounts", Money.ZERO.minus(report.discounts()))
                .some("service", report.service())
                .some("tax-added", report.taxAdded())
                .sum("report.revenue", report.sales())
                .some("report.comped", report.comped());
        report.taxes().forEach(tax -> paper.pair(words.get("report.tax", rate(tax.rate())), words.amount(tax.tax())));
    }

    /// `20`, or `5.5`.
    private static String rate(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }

    private void takings(Figures paper) {
        PaperWords words = paper.words();
        paper.title("report.taken");
        for (MethodTakings method : report.methods()) {
            paper.pair(method.name() + ", " + method.payments(), words.amount(method.taken()));
            if (!method.refunded().equals(Money.ZERO)) {
                Money back = Money.ZERO.minus(method.refunded());
                paper.pair(words.get("report.refunded", method.name()), words.amount(back));
            }
        }
        paper.some("rounding", report.rounding()).sum("report.together", report.taken());
    }

    private void tips(Figures paper) {
        if (report.tipsByWaiter().isEmpty()) {
            return;
        }
        PaperWords words = paper.words();
        paper.title("report.tips");
        report.tipsByWaiter()
                .forEach(
                        tips -> paper.pair(tips.name(), words.amount(tips.cash().plus(tips.other()))));
        paper.sum("report.together", report.tips());
    }

    private void breakdown(Figures paper) {
        PaperWords words = paper.words();
        SalesBreakdown sides = report.breakdown();
        if (!sides.byCategory().isEmpty()) {
            paper.title("report.categories");
            sides.byCategory().forEach(each -> paper.pair(category(each, words), words.amount(each.net())));
            paper.sum("report.net", report.net());
        }
        if (!sides.byWaiter().isEmpty()) {
            paper.title("report.waiters");
            sides.byWaiter().forEach(each -> waiter(paper, each));
            paper.sum("report.net", report.net());
        }
        if (!sides.byHour().isEmpty()) {
            paper.title("report.hours");
            sides.byHour().forEach(each -> paper.pair(hour(each), words.amount(each.net())));
            paper.sum("report.net", report.net());
        }
        reasons(paper, "report.discounts.why", sides.discounts());
        reasons(paper, "report.comps.why", sides.comps());
        reasons(paper, "report.voids.why", sides.voids());
    }

    /// `14:00, 6`.
    private static String hour(HourFigures hour) {
        return String.format(Locale.ROOT, "%02d:00, %d", hour.hour(), hour.checks());
    }

    private static String category(CategoryFigures category, PaperWords words) {
        String name = category.name() == null ? words.get("report.category.none") : category.name();
        return name + ", " + category.quantity();
    }

    /// Sales beside the name, what belongs to them below it.
    private static void waiter(Figures paper, WaiterFigures waiter) {
        PaperWords words = paper.words();
        String name = waiter.name() == null ? words.get("report.waiter.none") : waiter.name();
        paper.pair(name, words.amount(waiter.net()));
        if (waiter.checks() > 0) {
            paper.below(words.get("report.waiter.checks", waiter.checks(), waiter.covers()), null)
                    .below(words.get("report.waiter.average"), waiter.averageCheck());
        }
        if (!waiter.tips().equals(Money.ZERO)) {
            paper.below(words.get("report.waiter.tips"), waiter.tips());
        }
        if (waiter.voids() > 0) {
            paper.below(words.get("report.waiter.voids", waiter.voids()), waiter.voided());
        }
        if (!waiter.comped().equals(Money.ZERO)) {
            paper.below(words.get("report.comped"), waiter.comped());
        }
    }

    private static void reasons(Figures paper, String title, List<ReasonFigures> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        PaperWords words = paper.words();
        paper.title(title);
        for (ReasonFigures each : reasons) {
            String reason = each.reason() == null ? words.get("report.reason.none") : each.reason();
            paper.pair(reason + ", " + each.times(), words.amount(each.amount()));
        }
    }

    private static void drawer(Figures paper, DrawerView drawer) {
        if (drawer.expected() == null && drawer.counted() == null) {
            return;
        }
        paper.name(drawer.name());
        long opened = drawer.moves().stream()
                .filter(move -> move.kind() == MoveKind.NO_SALE)
                .count();
        if (opened > 0) {
            paper.pair(paper.words().get("report.no-sale"), Long.toString(opened));
        }
        if (drawer.expected() != null) {
            paper.line("report.expected", drawer.expected());
        }
        if (drawer.counted() != null && drawer.overShort() != null) {
            paper.line("report.counted", drawer.counted()).sum("report.over", drawer.overShort());
        }
    }

    private void openChecks(Figures paper) {
        if (report.openChecks().isEmpty()) {
            return;
        }
        PaperWords words = paper.words();
        paper.title("report.open");
        for (OpenCheck check : report.openChecks()) {
            String number = words.get("order", check.number());
            String table = check.tableNumber() == null ? "" : " · " + words.get("table", check.tableNumber());
            paper.pair(number + table, words.amount(check.owed()));
        }
    }

    /// Words at the left, amounts at the right, under titles.
    private record Figures(List<Block> blocks, PaperWords words) {
        Figures title(String key) {
            return name(words.get(key));
        }

        Figures name(String text) {
            blocks.add(new Block.Rule(false));
            blocks.add(Block.text(text, Style.BOLD));
            return this;
        }

        Figures pair(String left, String right) {
            blocks.add(Block.pair(left, right));
            return this;
        }

        /// Belongs to what stands above it.
        Figures below(String left, @Nullable Money amount) {
            return pair("· " + left, amount == null ? "" : words.amount(amount));
        }

        Figures line(String key, Money amount) {
            return pair(words.get(key), words.amount(amount));
        }

        Figures some(String key, Money amount) {
            return amount.equals(Money.ZERO) ? this : line(key, amount);
        }

        Figures sum(String key, Money amount) {
            blocks.add(Block.pair(words.get(key), words.amount(amount), Style.BOLD));
            return this;
        }
    }
}
