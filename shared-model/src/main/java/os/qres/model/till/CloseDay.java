package os.qres.model.till;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// Closes the day. With `carry_over`, checks that are not paid and drawers that are not counted go on in the next one;
/// the report names them.
@Json(naming = Json.Naming.LowerUnderscore)
public record CloseDay(@Nullable Boolean carryOver) {}
