package os.qres.server.platform.logs;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A request and how it was answered: a line of the API log. No body, no header but the agent's name, and nothing
/// secret of the query.
///
/// @param operation `READ`, `CREATE`, `UPDATE`, `PARTIAL_UPDATE`, `DELETE`, `OTHER`
/// @param query behind the `?`
/// @param durationMs milliseconds from the request's headers to the end of the answer
@Json(naming = Json.Naming.LowerUnderscore)
public record ApiRequest(
        Instant time,
        String operation,
        String method,
        String path,
        @Nullable String query,
        int status,
        BigDecimal durationMs,
        @Nullable Integer userId,
        @Nullable String username,
        @Nullable String role,
        @Nullable Integer terminalId,
        String ip,
        @Nullable String userAgent) {

    /// `🔍 READ | GET /health | 200 | 0.88ms | Анонимный`, as the seed has it.
    String text() {
        String where = query == null ? path : path + "?" + query;
        return Operation.valueOf(operation) + " | " + method + " " + where + " | " + status + " | " + milliseconds()
                + "ms | " + who();
    }

    private String milliseconds() {
        BigDecimal bare = durationMs.stripTrailingZeros();
        return (bare.scale() < 1 ? bare.setScale(1) : bare).toPlainString();
    }

    private String who() {
        if (username != null) {
            return Plain.value(username) + " (ID: " + userId + ", роль: " + role + ")";
        }
        return terminalId == null ? "Анонимный" : "Терминал " + terminalId;
    }
}
