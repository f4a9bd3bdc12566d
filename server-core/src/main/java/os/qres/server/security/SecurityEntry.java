package os.qres.server.security;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import os.qres.model.Role;
import os.qres.model.security.SecurityEventKind;
import os.qres.model.security.SecurityLevel;
import os.qres.server.platform.logs.Plain;

/// What has happened, harmless to write down.
///
/// @param times how often the very same happened within the second
@Json(naming = Json.Naming.LowerUnderscore)
record SecurityEntry(
        Instant at,
        SecurityEventKind kind,
        SecurityLevel level,
        @Nullable String ip,
        @Nullable Integer userId,
        @Nullable String username,
        @Nullable Role role,
        @Nullable String detail,
        int times) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int LONGEST_NAME = 150;

    /// The seed's line has no reason where it is the usual one.
    private static final Set<String> USUAL = Set.of("wrong-credentials", "wrong-pin");

    static SecurityEntry of(
            Instant at, SecurityEventKind kind, SecurityLevel level, Source source, @Nullable String detail) {
        String username = source.username();
        return new SecurityEntry(
                at,
                kind,
                level,
                source.ip() == null ? null : Address.keyOf(source.ip()),
                source.userId(),
                username == null ? null : Plain.text(shortened(username)),
                source.role(),
                detail == null ? null : Plain.text(detail),
                1);
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /// What it has in common with its repetitions within the second.
    SecurityEntry alike() {
        return new SecurityEntry(
                at.truncatedTo(ChronoUnit.SECONDS), kind, level, ip, userId, username, role, detail, 1);
    }

    SecurityEntry times(int count) {
        return new SecurityEntry(at, kind, level, ip, userId, username, role, detail, count);
    }

    /// `2025-07-06 20:45:38 [INFO] SECURITY: Successful login - IP: 127.0.0.1, Username: admin, Role: admin`, as the
    /// seed has it.
    String text(ZoneId zone) {
        var line = new StringBuilder(TIME.format(at.atZone(zone)))
                .append(" [")
                .append(level)
                .append("] SECURITY: ")
                .append(words())
                .append(" - IP: ")
                .append(ip == null ? "-" : ip);
        if (username != null) {
            line.append(", Username: ").append(Plain.value(username));
        }
        if (role != null) {
            line.append(", Role: ").append(role.name().toLowerCase(Locale.ROOT));
        }
        if (detail != null && !USUAL.contains(detail)) {
            line.append(kind == SecurityEventKind.ADMIN_ACTION ? ", Action: " : ", Reason: ")
                    .append(detail);
        }
        if (times > 1) {
            line.append(", Times: ").append(times);
        }
        return line.toString();
    }

    private String words() {
        return switch (kind) {
            case LOGIN_SUCCEEDED -> "Successful login";
            case LOGIN_FAILED -> "Failed login attempt";
            case TOKEN_REFUSED -> "Token refused";
            case ACCESS_DENIED -> "Access denied";
            case RATE_LIMIT_EXCEEDED -> "Rate limit exceeded";
            case IP_BLOCKED -> "IP blocked";
            case IP_UNBLOCKED -> "IP unblocked";
            case SUSPICIOUS_ACTIVITY -> "Suspicious activity";
            case INJECTION_ATTEMPT -> "Injection attempt";
            case PASSPORT_READ -> "Passport read";
            case PASSWORD_RESET -> "Password reset";
            case ADMIN_ACTION -> "Administrative action";
        };
    }
}
