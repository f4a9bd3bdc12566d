package os.qres.admin.floor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What was moved on the plan, to be undone and done again.
final class PlanHistory {
    private static final int KEPT = 100;

    private final Deque<Move> done = new ArrayDeque<>();
    private final Deque<Move> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /// One table from one place to another.
    record Move(int tableId, Place from, Place to) {
        Move back() {
            return new Move(tableId, to, from);
        }
    }

    ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    void add(Move move) {
        done.push(move);
        undone.clear();
        if (done.size() > KEPT) {
            done.removeLast();
        }
        refresh();
    }

    /// The move that takes the last one back.
    Optional<Move> undo() {
        Move last = done.poll();
        if (last != null) {
            undone.push(last);
        }
        refresh();
        return Optional.ofNullable(last).map(Move::back);
    }

    Optional<Move> redo() {
        Move last = undone.poll();
        if (last != null) {
            done.push(last);
        }
        refresh();
        return Optional.ofNullable(last);
    }

    /// Forgets the moves of a table that is no more.
    void forget(int tableId) {
        done.removeIf(move -> move.tableId() == tableId);
        undone.removeIf(move -> move.tableId() == tableId);
        refresh();
    }

    private void refresh() {
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
    }
}
