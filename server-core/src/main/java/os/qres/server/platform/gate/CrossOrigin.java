package os.qres.server.platform.gate;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import os.qres.server.platform.config.GateSettings;

/// Which other sites' pages may call the API (CORS).
public final class CrossOrigin {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> HEADERS = Set.of(
            "Accept",
            "Accept-Language",
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "X-Pairing-Secret",
            "X-Terminal-Token");
    private static final Set<String> EXPOSED =
            Set.of("ETag", "Idempotency-Replayed", "Location", "Retry-After", "X-Total-Count");
    private static final Duration PREFLIGHT_KEPT = Duration.ofMinutes(10);

    private CrossOrigin() {}

    /// `inner` itself when there are no such sites: browsers then keep every other page from reading answers.
    public static Handler around(Handler inner, List<String> origins) {
        if (origins.isEmpty()) {
            return inner;
        }
        boolean any = origins.contains(GateSettings.ANY);
        var handler = new CrossOriginHandler();
        handler.setAllowedOriginPatterns(
                any
                        ? Set.of(GateSettings.ANY)
                        : origins.stream().map(Pattern::quote).collect(Collectors.toSet()));
        // Whoever lets in any page must not let it use what the browser knows of the person.
        handler.setAllowCredentials(!any);
        handler.setAllowedMethods(METHODS);
        handler.setAllowedHeaders(HEADERS);
        handler.setExposedHeaders(EXPOSED);
        handler.setPreflightMaxAge(PREFLIGHT_KEPT);
        // A socket is opened by a token, and never by what a browser sends along by itself.
        handler.setDeliverNonAllowedOriginWebSocketUpgradeRequests(true);
        handler.setHandler(inner);
        return handler;
    }
}
