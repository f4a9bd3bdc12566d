package os.qres.admin.floor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Editor;
import os.qres.admin.form.Body;
import os.qres.model.floor.TableView;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;

/// Moves tables on the plan: seen at once, sent one after the other per table, and to be undone. While a move is
/// on its way the next ones wait, and only the last of them is sent.
final class PlanMoves {
    private static final int TRIES = 3;

    private final Desk desk;
    private final Editor<TableView> tables;
    private final PlanHistory history = new PlanHistory();
    private final Map<Integer, Place> wanted = new HashMap<>();
    private final Set<Integer> sending = new HashSet<>();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    PlanMoves(Desk desk, Editor<TableView> tables) {
        this.desk = desk;
        this.tables = tables;
    }

    PlanHistory history() {
        return history;
    }

    /// Changes when a table is to be drawn elsewhere.
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// Where the table is drawn.
    Place place(TableView table) {
        return wanted.getOrDefault(table.id(), Place.of(table));
    }

    /// Drawn there while it is dragged; nothing is sent.
    void drag(TableView table, Place to) {
        wanted.put(table.id(), to);
        changed();
    }

    /// Puts the table there.
    void move(TableView table, Place from, Place to) {
        if (from.equals(to)) {
            wanted.remove(table.id());
            changed();
            return;
        }
        history.add(new PlanHistory.Move(table.id(), from, to));
        put(table.id(), to);
    }

    void moveBy(TableView table, int columns, int rows) {
        Place from = place(table);
        move(table, from, from.by(columns, rows));
    }

    void undo() {
        history.undo().ifPresent(back -> put(back.tableId(), back.to()));
    }

    void redo() {
        history.redo().ifPresent(again -> put(again.tableId(), again.to()));
    }

    private void put(int tableId, Place to) {
        wanted.put(tableId, to);
        changed();
        send(tableId, TRIES);
    }

    private void send(int tableId, int tries) {
        TableView table = tables.shelf().byId(tableId).orElse(null);
        Place to = wanted.get(tableId);
        if (table == null) {
            wanted.remove(tableId);
            history.forget(tableId);
            return;
        }
        if (to == null || sending.contains(tableId)) {
            return;
        }
        if (to.equals(Place.of(table))) {
            wanted.remove(tableId);
            changed();
            return;
        }
        sending.add(tableId);
        Command<TableView> command = Command.patch("/tables/" + tableId, Body.of(fields(to)), TableView.class)
                .ifVersion(table.version());
        desk.calls().ask(() -> desk.api().send(command), reply -> {
            sending.remove(tableId);
            answered(tableId, reply, tries);
        });
    }

    private void answered(int tableId, Reply<TableView> reply, int tries) {
        switch (reply) {
            case Reply.Ok<TableView>(TableView now) -> {
                tables.take(now);
                send(tableId, TRIES);
            }
            case Reply.Refused<TableView> refused
            when refused.is("stale") && tries > 1 ->
                desk.calls().ask(() -> desk.api().get("/tables/" + tableId, TableView.class), newest -> {
                    newest.onOk(tables::take);
                    send(tableId, tries - 1);
                });
            case Reply.Refused<TableView> _, Reply.Unreachable<TableView> _ -> {
                wanted.remove(tableId);
                history.forget(tableId);
                desk.speaker().say(desk.trouble(reply));
                tables.shelf().refresh();
                changed();
            }
        }
    }

    private static Map<String, @Nullable Object> fields(Place to) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("x", to.x());
        fields.put("y", to.y());
        return fields;
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
