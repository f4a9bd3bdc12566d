package os.qres.pos.handover;

import io.avaje.jsonb.Json;
import java.util.List;

/// Who may have a line from this terminal.
///
/// @param displays by their ids, to which it was sent, whether or not they said that they have it
/// @param taken whether one of them said so
@Json
public record Offered(List<Integer> displays, boolean taken) {
    static final Offered TO_NOBODY = new Offered(List.of(), false);
}
