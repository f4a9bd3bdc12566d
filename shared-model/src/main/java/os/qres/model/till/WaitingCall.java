package os.qres.model.till;

import io.avaje.jsonb.Json;
import java.time.Instant;
import os.qres.model.floor.CallReason;

/// Guests who have called, and to whom nobody has come.
@Json(naming = Json.Naming.LowerUnderscore)
public record WaitingCall(int tableId, int tableNumber, CallReason reason, Instant calledAt) {}
