package os.qres.server.security;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.InetAddressSet;
import org.jspecify.annotations.Nullable;
import os.qres.model.security.SecurityEventKind;
import os.qres.model.security.SecurityLevel;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.http.Recognition;
import os.qres.server.platform.http.Recognition.Known;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.http.Router;
import os.qres.server.platform.logs.Plain;
import os.qres.server.platform.problem.Suspicion;

/// Looks at every request and its answer for what an attack looks like, takes it down, and has an address blocked
/// that does it too often. Whoever is signed in, or calls from a paired device, is taken down only.
final class Watch implements RequestLog {
    private static final Known NOBODY = new Known(Actor.anonymous(Locale.ROOT), null, null);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> LOGIN = Set.of("/auth/login", "/auth/login/pin");

    private final SecurityJournal journal;
    private final BlockedIps blocked;
    private final InetAddressSet trusted = new InetAddressSet();
    private final Map<Offence, Allowances> tolerated;
    private final Scans scans = new Scans();

    /// @param trusted addresses and networks that are never blocked
    Watch(SecurityJournal journal, BlockedIps blocked, Iterable<String> trusted) {
        this.journal = journal;
        this.blocked = blocked;
        trusted.forEach(this.trusted::add);
        this.tolerated = Arrays.stream(Offence.values())
                .collect(Collectors.toMap(
                        Function.identity(), Offence::allowances, (one, _) -> one, () -> new EnumMap<>(Offence.class)));
    }

    boolean isTrusted(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress caller
                && trusted.test(caller.getAddress());
    }

    void note(SecurityEventKind kind, Request request, Known known, @Nullable String detail) {
        journal.note(kind, source(request, known), detail);
    }

    /// Takes down tokens that are not good, as soon as that is known.
    void recognized(Request request, Known known) {
        if (known.refused() == null) {
            return;
        }
        Suspicion suspicion = known.refused().suspicion();
        SecurityLevel level = suspicion.isGrave() ? SecurityLevel.WARNING : SecurityLevel.INFO;
        journal.note(SecurityEventKind.TOKEN_REFUSED, level, source(request, known), suspicion.reason());
        if (suspicion.isGrave()) {
            hold(Offence.FORGED_TOKEN, request, known);
        }
    }

    @Override
    public void log(Request request, Response response) {
        Known known = Recognition.of(request).orElse(NOBODY);
        String address = request.getHttpURI().getPathQuery();
        if (address != null && Signatures.isInjection(address)) {
            note(SecurityEventKind.INJECTION_ATTEMPT, request, known, asked(request));
            hold(Offence.INJECTION, request, known);
        }
        Route<?> route = request.getAttribute(Router.ROUTE) instanceof Route<?> found ? found : null;
        switch (response.getStatus()) {
            case 400 -> hold(Offence.UNREADABLE, request, known);
            case 401 -> unauthenticated(request, known, route);
            case 403 -> note(SecurityEventKind.ACCESS_DENIED, request, known, asked(request));
            case 404 -> missing(request, known, route);
            default -> done(request, response, known, route);
        }
    }

    private void unauthenticated(Request request, Known known, @Nullable Route<?> route) {
        if (route != null && LOGIN.contains(route.path())) {
            hold(Offence.FAILED_LOGIN, request, known);
        } else if (known.refused() == null || known.refused().suspicion().isGrave()) {
            hold(Offence.NO_TOKEN, request, known);
        }
    }

    private void missing(Request request, Known known, @Nullable Route<?> route) {
        String path = request.getHttpURI().getPath();
        if (route != null || path == null) {
            return;
        }
        if (Signatures.isProbe(path)) {
            note(SecurityEventKind.SUSPICIOUS_ACTIVITY, request, known, "Scanning: " + asked(request));
            hold(Offence.PROBE, request, known);
        }
        if (scans.isScan(Address.of(request), path)) {
            note(SecurityEventKind.SUSPICIOUS_ACTIVITY, request, known, Scans.REASON);
            if (mayBeBlocked(request, known)) {
                blocked.block(Address.of(request), Scans.REASON);
            }
        }
    }

    private void done(Request request, Response response, Known known, @Nullable Route<?> route) {
        boolean isAdministrators =
                route != null && (route.access() == Access.ADMIN || route.access() == Access.MANAGER);
        if (isAdministrators && response.getStatus() < 400 && !READING.contains(request.getMethod())) {
            note(SecurityEventKind.ADMIN_ACTION, request, known, asked(request));
        }
    }

    /// Holds it against the address, until it is too much.
    private void hold(Offence offence, Request request, Known known) {
        if (!mayBeBlocked(request, known)) {
            return;
        }
        String ip = Address.of(request);
        if (tolerated.get(offence).take(ip).isPresent()) {
            blocked.block(ip, offence.reason());
        }
    }

    private boolean mayBeBlocked(Request request, Known known) {
        return known.actor().sessionId() == null && known.actor().terminalId() == null && !isTrusted(request);
    }

    private static Source source(Request request, Known known) {
        Actor actor = known.actor();
        return new Source(Address.of(request), actor.userId(), known.username(), actor.role());
    }

    private static String asked(Request request) {
        String query = request.getHttpURI().getQuery();
        String where = request.getMethod() + " " + request.getHttpURI().getPath();
        return query == null ? where : where + "?" + Plain.query(query);
    }
}
