package os.qres.server.security;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import os.qres.model.security.SecurityEventKind;
import os.qres.server.platform.config.RateLimitSettings;
import os.qres.server.platform.http.ProblemAnswers;
import os.qres.server.platform.http.Recognition;
import os.qres.server.platform.http.Recognition.Known;
import os.qres.server.platform.problem.Refusal;

/// Refuses who asks too much, and addresses that are blocked.
///
/// What anybody may ask is counted for the session, else for the table that a guest sits at, else for the device; and
/// only who is none of these is counted, and blocked, by the address: guests' Wi-Fi is one address, and must not lock
/// out the staff. Only a token that has been found good counts, so that nobody gets an allowance by inventing one.
final class Wall extends Handler.Wrapper {
    private static final String REFRESH = "/auth/refresh";
    private static final Duration LEAST = Duration.ofSeconds(1);

    private final Recognition recognition;
    private final Watch watch;
    private final BlockedIps blocked;
    private final GuestTables tables;
    private final ProblemAnswers problems;
    private final Allowances allowances;
    private final String limit;

    Wall(
            Handler inner,
            Recognition recognition,
            Watch watch,
            BlockedIps blocked,
            GuestTables tables,
            ProblemAnswers problems,
            RateLimitSettings settings) {
        super(inner);
        this.recognition = recognition;
        this.watch = watch;
        this.blocked = blocked;
        this.tables = tables;
        this.problems = problems;
        this.allowances = new Allowances(settings.requests(), settings.window());
        this.limit = settings.requests() + " requests in " + settings.window().toSeconds() + "s";
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Locale language = problems.language(request);
        Known known = recognition.recognize(request, language);
        watch.recognized(request, known);
        Optional<Duration> wait = watch.isTrusted(request) ? Optional.empty() : toWait(request, known);
        if (wait.isEmpty()) {
            return super.handle(request, response, callback);
        }
        Duration atLeast = wait.get().compareTo(LEAST) < 0 ? LEAST : wait.get();
        problems.refuse(request, response, callback, new Refusal.TooMany(atLeast));
        return true;
    }

    private Optional<Duration> toWait(Request request, Known known) {
        Optional<String> own = own(request, known);
        if (own.isPresent()) {
            return counted(own.get(), request, known);
        }
        String ip = Address.of(request);
        // A refresh token stands for a session, and cannot be forged: so that the session goes on behind a blocked
        // address, showing one has an allowance of its own.
        if (request.getHttpURI().getPath().endsWith(REFRESH)) {
            return counted("refresh-" + ip, request, known);
        }
        Optional<Duration> left = blocked.left(ip);
        if (left.isPresent()) {
            return left;
        }
        return counted(ip, request, known).map(_ -> blocked.block(ip, "Rate limit exceeded"));
    }

    /// Whose allowance it is that counts instead of the address's.
    private Optional<String> own(Request request, Known known) {
        if (known.actor().sessionId() != null) {
            return Optional.of("session-" + known.actor().sessionId());
        }
        Optional<String> table = tables.of(request).map(found -> "table-" + found);
        Integer terminal = known.actor().terminalId();
        return terminal == null ? table : table.or(() -> Optional.of("terminal-" + terminal));
    }

    private Optional<Duration> counted(String who, Request request, Known known) {
        Optional<Duration> wait = allowances.take(who);
        wait.ifPresent(_ -> watch.note(SecurityEventKind.RATE_LIMIT_EXCEEDED, request, known, limit + " by " + who));
        return wait;
    }
}
