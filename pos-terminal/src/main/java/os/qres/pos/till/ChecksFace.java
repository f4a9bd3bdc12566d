package os.qres.pos.till;

import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.model.orders.OrderView;
import os.qres.model.rights.Permission;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.DigitsDialog;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.theme.Icons;

/// Checks that were paid, the latest first, page by page: all of them, by number, or by table. A tap opens one.
final class ChecksFace extends VBox {
    private static final int DIGITS = 6;

    private final TillViewModel till;
    private final Desk desk;

    ChecksFace(TillViewModel till, Desk desk, TillState.Checks now) {
        this.till = till;
        this.desk = desk;
        getStyleClass().add("till-cards");
        getChildren().add(search(now));
        if (now.checks().isEmpty()) {
            Node nothing = Notice.empty(nothing(now.query()));
            VBox.setVgrow(nothing, Priority.ALWAYS);
            getChildren().add(nothing);
            return;
        }
        VBox rows = new VBox();
        rows.getStyleClass().add("paid-checks");
        VBox.setVgrow(rows, Priority.ALWAYS);
        now.checks().forEach(check -> rows.getChildren().add(new CheckTile(desk, check, () -> till.open(check))));
        getChildren().addAll(rows, pager(now));
    }

    private String nothing(CheckQuery query) {
        return query.words() == null
                ? desk.texts().get(query.isLatest() ? "checks.none" : "checks.not.found")
                : desk.texts().get("checks.found.none", query.words());
    }

    private Node search(TillState.Checks now) {
        FlowPane ways = new FlowPane();
        ways.getStyleClass().add("till-actions");
        String typed = Objects.requireNonNullElse(now.query().words(), "");
        Button words = button(
                "find-words", "checks.find.words", Icons.SEARCH, () -> new CheckSearchDialog(till, desk, typed).open());
        words.getStyleClass().add("find-words");
        if (!typed.isEmpty()) {
            words.setText(typed);
        }
        ways.getChildren()
                .addAll(
                        words,
                        button(
                                "find-number",
                                "checks.find.number",
                                Icons.SEARCH,
                                () -> ask("number", number -> till.find(CheckQuery.number(number)))),
                        button(
                                "find-table",
                                "checks.find.table",
                                Icons.TABLE_SEATED,
                                () -> ask("table", table -> till.find(CheckQuery.table(table)))));
        if (!now.checks().isEmpty() && till.may(Permission.PAST_CHECKS)) {
            OrderView first = now.checks().getFirst();
            ways.getChildren()
                    .add(button(
                            "find-earlier",
                            "checks.find.earlier",
                            Icons.HISTORY,
                            () -> till.find(now.query().before(first.businessDay()))));
        }
        if (!now.query().isLatest()) {
            ways.getChildren()
                    .add(button("find-latest", "checks.find.latest", Icons.CLOSE, () -> till.find(CheckQuery.LATEST)));
        }
        Label found = new Label(found(now.query()));
        found.setId("found");
        found.setWrapText(true);
        found.getStyleClass().addAll("type-line", "muted");
        VBox search = new VBox(ways, found);
        search.getStyleClass().add("checks-search");
        search.setMinHeight(Region.USE_PREF_SIZE);
        return search;
    }

    private String found(CheckQuery query) {
        String which = query.words() != null
                ? desk.texts().get("checks.found.words", query.words())
                : query.number() != null
                        ? desk.texts().get("checks.found.number", query.number())
                        : query.table() != null
                                ? desk.texts().get("checks.found.table", query.table())
                                : desk.texts()
                                        .get(
                                                till.may(Permission.PAST_CHECKS)
                                                        ? "checks.found.all"
                                                        : "checks.found.own");
        return query.last() == null
                ? which
                : which + " · "
                        + desk.texts().get("checks.found.until", desk.formats().day(query.last()));
    }

    private void ask(String what, IntConsumer then) {
        new DigitsDialog(desk, desk.texts().get("checks.find." + what + ".title"), "", DIGITS, typed -> {
                    if (!typed.isEmpty()) {
                        then.accept(Integer.parseInt(typed));
                    }
                })
                .show();
    }

    private Button button(String id, String key, Icons icon, Runnable action) {
        Button button = new Button(desk.texts().get(key), icon.node());
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Node pager(TillState.Checks now) {
        CheckQuery query = now.query();
        return new Pager(
                desk,
                "checks",
                "checks.page",
                Integer.toString(query.page() + 1),
                query.page() > 0,
                now.hasMore(),
                by -> till.find(query.turned(by)));
    }
}
