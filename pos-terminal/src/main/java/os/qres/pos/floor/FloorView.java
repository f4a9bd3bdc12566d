package os.qres.pos.floor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import os.qres.pos.outings.OutingFace;
import os.qres.pos.tables.Limits;
import os.qres.pos.tables.TableFace;
import os.qres.pos.tables.TableState;
import os.qres.pos.tables.Waiting;

/// Everything the floor screen shows at one moment.
///
/// @param faces the tables of the chosen place, by number
/// @param shown which of them the filter lets through; the others stay in place, faint
/// @param hasOwn whether the person has a section, and so the switch between it and all tables
/// @param quiet tables of others: smaller in the eye, and good to be touched
/// @param limits after how long who waits is in the queue
/// @param counts how many tables of the place are in each state
public record FloorView(
        List<Place> places,
        int place,
        List<TableFace> faces,
        Set<Integer> shown,
        Map<TableState, Integer> counts,
        @Nullable TableState filter,
        List<Waiting> queue,
        boolean asList,
        List<OutingFace> outings,
        TableSort sort,
        boolean hasOwn,
        boolean mineOnly,
        Set<Integer> quiet,
        Limits limits) {

    static FloorView nothing() {
        return new FloorView(
                List.of(),
                0,
                List.of(),
                Set.of(),
                Map.of(),
                null,
                List.of(),
                false,
                List.of(),
                TableSort.NUMBER,
                false,
                false,
                Set.of(),
                Limits.USUAL);
    }
}
