package os.qres.admin.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import os.qres.admin.editor.Desk;
import os.qres.model.Money;
import os.qres.model.till.TillReport;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.text.Texts;

/// The day so far and the days that were closed; one of them is looked at.
public final class ReportsViewModel {
    private static final int DAYS = 100;

    private final Desk desk;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<ReportsState> state = new ReadOnlyObjectWrapper<>(new ReportsState.Loading());
    private final ReadOnlyObjectWrapper<@Nullable TillReport> open = new ReadOnlyObjectWrapper<>();
    private List<TillReport> all = List.of();
    private boolean isLookedAt;

    ReportsViewModel(Desk desk) {
        this.desk = desk;
        query.subscribe(this::show);
    }

    StringProperty query() {
        return query;
    }

    Texts texts() {
        return desk.texts();
    }

    ReadOnlyObjectProperty<ReportsState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable TillReport> open() {
        return open.getReadOnlyProperty();
    }

    void open(TillReport report) {
        open.set(report);
    }

    /// Somebody looks at it, or nobody does any more.
    void look(boolean now) {
        isLookedAt = now;
        stale();
    }

    void stale() {
        if (isLookedAt) {
            refresh();
        }
    }

    void refresh() {
        desk.calls().ask(this::read, reply -> {
            if (reply instanceof Reply.Ok<List<TillReport>>(List<TillReport> found)) {
                all = found;
                follow();
                show();
            } else if (all.isEmpty()) {
                state.set(new ReportsState.Failed(desk.trouble(reply)));
            }
        });
    }

    private Reply<List<TillReport>> read() {
        Reply<TillReport> today = desk.api().get("/till/x-report", TillReport.class);
        Reply<List<TillReport>> closed = desk.api().list("/till/z-reports?limit=" + DAYS, TillReport.class);
        return today instanceof Reply.Ok<TillReport>(TillReport now)
                ? closed.map(days -> {
                    List<TillReport> reports = new ArrayList<>(List.of(now));
                    reports.addAll(days);
                    return reports;
                })
                : today.map(List::of);
    }

    /// What is open stays open, as it is now.
    private void follow() {
        TillReport before = open.get();
        open.set(all.stream()
                .filter(each -> before != null && key(each).equals(key(before)))
                .findFirst()
                .orElse(all.getFirst()));
    }

    static String key(TillReport report) {
        return report.number() == null ? "x" : Integer.toString(report.number());
    }

    private void show() {
        if (all.isEmpty()) {
            return;
        }
        String words = query.get().strip().toLowerCase(Locale.ROOT);
        state.set(new ReportsState.Shown(all.stream()
                .filter(report -> (title(report) + " " + day(report))
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList()));
    }

    String title(TillReport report) {
        return report.number() == null ? texts().get("reports.x") : texts().get("reports.z", report.number());
    }

    String day(TillReport report) {
        return desk.formats().day(report.businessDay());
    }

    String money(Money money) {
        return desk.formats().exactMoney(money);
    }

    /// Without the smallest coins: where there is little room.
    String roughly(Money money) {
        return desk.formats().amount(money);
    }
}
