package os.qres.kitchen.layout;

import java.util.List;

/// A ticket cut into rows, ready to be packed.
///
/// @param alsoAt the lines of the foot that names the other stations; empty without one
public record Sheet(int ticketId, List<Row> rows, List<String> alsoAt, int footHeight) {
    int rowsHeight() {
        return rows.stream().mapToInt(Row::height).sum();
    }
}
