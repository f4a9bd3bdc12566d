package os.qres.server;

import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Intent;

/// What was attempted upon a server, as its wall stores it.
public final class Attempts {
    private static final String REASON = "Scanning for weak spots";

    private Attempts() {}

    /// One who was looking for weak spots, and was blocked for it.
    public static void on(LiveServer server) {
        String ip = blocked(server, "203.0.113.7");
        server.wiring().database().write(Intent.of(Actor.SYSTEM), unit -> unit.session()
                .createNativeMutationQuery("insert into security_event (at, kind, level, ip, detail, times)"
                        + " values (?1, 'IP_BLOCKED', 'WARNING', ?2, ?3, 1)")
                .setParameter(1, unit.now())
                .setParameter(2, ip)
                .setParameter(3, REASON + ", Duration: 3600s")
                .executeUpdate());
    }

    /// Blocks `ip` for an hour.
    public static String blocked(LiveServer server, String ip) {
        server.wiring().database().write(Intent.of(Actor.SYSTEM), unit -> unit.session()
                .createNativeMutationQuery(
                        "insert into blocked_ip (ip, reason, blocked_at, blocked_until)" + " values (?1, ?2, ?3, ?4)")
                .setParameter(1, ip)
                .setParameter(2, REASON)
                .setParameter(3, unit.now())
                .setParameter(4, unit.now().plusSeconds(3_600))
                .executeUpdate());
        return ip;
    }
}
