package os.qres.kitchen.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.kitchen.layout.Piece;

/// A ticket, or a part of it, as it stands on the board now.
///
/// @param cursor the line that the space bar would cross off
/// @param addOnTimes the ages of the add-ons in this part, from the top
public record Card(
        Piece piece, Head head, boolean selected, @Nullable Integer cursor, List<String> addOnTimes) {}
