package os.qres.pos.till;

import os.qres.model.Money;
import os.qres.model.till.DrawerView;
import os.qres.model.till.MethodTakings;
import os.qres.model.till.MoveKind;
import os.qres.model.till.TillReport;
import os.qres.model.till.WaiterTips;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.PaymentNames;

/// A report of the till, as figures.
final class ReportFigures {
    private final Desk desk;
    private final Figures figures;

    private ReportFigures(Desk desk) {
        this.desk = desk;
        this.figures = new Figures(desk);
    }

    static Figures of(Desk desk, TillReport report) {
        var all = new ReportFigures(desk);
        all.sales(report);
        all.taken(report);
        all.tips(report);
        new SidesFigures(desk, all.figures).show(report);
        all.drawers(report);
        return all.figures;
    }

    private String words(String key) {
        return desk.texts().get(key);
    }

    private void sales(TillReport report) {
        figures.title(words("report.sales"))
                .line(words("report.checks"), Integer.toString(report.checks()))
                .line(words("report.covers"), Integer.toString(report.covers()))
                .line(words("report.subtotal"), report.subtotal());
        some("report.discounts", Money.ZERO.minus(report.discounts()));
        some("pay.service", report.service());
        some("pay.tax", report.taxAdded());
        figures.sum(words("report.total"), report.sales());
        some("report.comped", report.comped());
        report.taxes().forEach(tax -> figures.line(desk.texts().get("report.tax", tax.rate() / 100), tax.tax()));
    }

    private void some(String key, Money amount) {
        if (!amount.equals(Money.ZERO)) {
            figures.line(words(key), amount);
        }
    }

    private void taken(TillReport report) {
        figures.title(words("report.taken"));
        for (MethodTakings method : report.methods()) {
            String name = PaymentNames.of(desk, method.paymentMethodId(), method.name());
            figures.line(desk.texts().get("report.method", name, method.payments()), method.taken());
            if (!method.refunded().equals(Money.ZERO)) {
                figures.line(desk.texts().get("report.refunded", name), Money.ZERO.minus(method.refunded()));
            }
        }
        some("report.rounding", report.rounding());
        figures.sum(words("report.together"), report.taken());
    }

    private void tips(TillReport report) {
        if (!report.tipsByWaiter().isEmpty()) {
            figures.title(words("report.tips"));
        }
        for (WaiterTips tips : report.tipsByWaiter()) {
            figures.line(tips.name(), tips.cash().plus(tips.other()));
        }
    }

    private void noSales(DrawerView drawer) {
        long opened = drawer.moves().stream()
                .filter(move -> move.kind() == MoveKind.NO_SALE)
                .count();
        if (opened > 0) {
            figures.line(words("report.no-sale"), Long.toString(opened));
        }
    }

    private void drawers(TillReport report) {
        for (DrawerView drawer : report.drawers()) {
            if (drawer.expected() != null) {
                figures.title(drawer.name());
                noSales(drawer);
                figures.line(words("till.expected"), drawer.expected());
            }
            if (drawer.counted() != null && drawer.overShort() != null) {
                figures.line(words("report.counted"), drawer.counted()).sum(words("report.over"), drawer.overShort());
            }
        }
    }
}
