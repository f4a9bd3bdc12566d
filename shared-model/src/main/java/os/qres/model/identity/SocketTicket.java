package os.qres.model.identity;

import io.avaje.jsonb.Json;

/// Opens one WebSocket, once, within `expires_in` seconds, where a client cannot send a header.
@Json(naming = Json.Naming.LowerUnderscore)
public record SocketTicket(String ticket, long expiresIn) {}
