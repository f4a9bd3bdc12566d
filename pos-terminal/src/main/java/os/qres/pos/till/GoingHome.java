package os.qres.pos.till;

import os.qres.model.till.OwnShift;
import os.qres.pos.changes.AllChecks;
import os.qres.pos.frame.Desk;
import os.qres.pos.house.Person;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.text.Texts;

/// Whoever goes home sees hours and tips first, and what is left open: that can be handed over at once.
final class GoingHome {
    private final TillViewModel till;
    private final Desk desk;
    private final OwnShift shift;
    private final Dialog dialog;

    GoingHome(TillViewModel till, Desk desk, OwnShift shift) {
        this.till = till;
        this.desk = desk;
        this.shift = shift;
        Figures figures = figures();
        figures.setMinWidth(440);
        dialog = new Dialog(desk.texts().get("home.title"), figures);
        dialog.action("home-cancel", desk.texts().get("cancel"), this::close);
        Person who = desk.house().person().get();
        if (shift.open() > 0 && who != null) {
            var all = new AllChecks(desk, who.id(), () -> till.goHome(now -> new GoingHome(till, desk, now).open()));
            dialog.action("home-hand", desk.texts().get("day.hand"), () -> {
                close();
                all.ask();
            });
        }
        dialog.action("home-out", desk.texts().get("till.clock.out"), this::go, "primary");
    }

    void open() {
        desk.layers().open(dialog);
    }

    private void close() {
        desk.layers().close(dialog);
    }

    private void go() {
        close();
        till.clock(false);
    }

    private Figures figures() {
        Texts texts = desk.texts();
        var figures = new Figures(desk);
        figures.line(texts.get("home.since", Figures.moment(desk, shift.since())), hours(texts, shift.minutes()));
        figures.line(texts.get("home.checks"), Integer.toString(shift.checks()));
        figures.line(texts.get("home.sales"), shift.sales());
        figures.line(texts.get("home.tips.cash"), shift.tipsInCash());
        figures.line(texts.get("home.tips.other"), shift.otherTips());
        figures.sum(texts.get("home.tips"), shift.tipsInCash().plus(shift.otherTips()));
        if (shift.open() > 0) {
            figures.title(texts.get("home.open", shift.open()));
        }
        return figures;
    }

    private static String hours(Texts texts, int minutes) {
        return texts.get("home.hours", minutes / 60, minutes % 60);
    }
}
