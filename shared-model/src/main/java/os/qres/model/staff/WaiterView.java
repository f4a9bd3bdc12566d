package os.qres.model.staff;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// What the sign-in screen shows of a waiter, or of a manager with a PIN, before anyone has signed in.
@Json(naming = Json.Naming.LowerUnderscore)
public record WaiterView(int id, String fullName, @Nullable String avatarUrl, boolean shiftActive) {}
