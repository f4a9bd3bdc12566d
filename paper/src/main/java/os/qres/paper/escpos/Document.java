package os.qres.paper.escpos;

import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.List;

/// What one chit says.
///
/// @param opensDrawer whether the money drawer opens with it
@Json(naming = Json.Naming.LowerUnderscore)
public record Document(List<Block> blocks, boolean opensDrawer) {
    public Document {
        blocks = List.copyOf(blocks);
    }

    public static Document of(List<Block> blocks) {
        return new Document(blocks, false);
    }

    /// No paper at all: only the money drawer opens.
    public static Document ofDrawer() {
        return new Document(List.of(), true);
    }

    /// The same below other blocks, and above more.
    public Document between(List<Block> above, List<Block> below) {
        var all = new ArrayList<>(above);
        all.addAll(blocks);
        all.addAll(below);
        return new Document(all, opensDrawer);
    }

    public Document withoutDrawer() {
        return new Document(blocks, false);
    }

    public Document withDrawer() {
        return new Document(blocks, true);
    }
}
