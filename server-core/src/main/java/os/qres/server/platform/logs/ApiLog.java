package os.qres.server.platform.logs;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.config.LogSettings;
import os.qres.server.platform.http.Recognition;

/// Every request and how it was answered: `api_requests.log`, and a JSON file a day.
public final class ApiLog implements RequestLog {
    private static final int WAITING = 2_048;
    /// What Jetty makes up where it could not make out a request.
    private static final String NONE = "/badMessage";

    private static final long HUNDREDTHS = 10_000;

    private final Log<ApiRequest> log;
    private final Clock clock;
    private final int leastStatus;

    public ApiLog(LogFiles files, LogSettings settings, Clock clock) {
        this.log = files.open("api_requests", true, WAITING, ApiRequest::text);
        this.clock = clock;
        this.leastStatus = switch (settings.level()) {
            case DEBUG, INFO -> 0;
            case WARNING -> 400;
            case ERROR, CRITICAL -> 500;
        };
    }

    @Override
    public void log(Request request, Response response) {
        if (response.getStatus() < leastStatus) {
            return;
        }
        String query = request.getHttpURI().getQuery();
        String agent = request.getHeaders().get(HttpHeader.USER_AGENT);
        Optional<Recognition.Known> known = Recognition.of(request);
        Optional<Actor> actor = known.map(Recognition.Known::actor);
        boolean readable = !NONE.equals(request.getHttpURI().getPath());
        log.write(new ApiRequest(
                clock.instant(),
                Operation.of(request.getMethod()).name(),
                readable ? Plain.text(request.getMethod()) : "-",
                readable ? Plain.text(String.valueOf(request.getHttpURI().getPath())) : "-",
                query == null || query.isEmpty() ? null : Plain.query(query),
                response.getStatus(),
                BigDecimal.valueOf(NanoTime.since(request.getHeadersNanoTime()) / HUNDREDTHS, 2),
                actor.map(Actor::userId).orElse(null),
                known.map(Recognition.Known::username).map(Plain::text).orElse(null),
                actor.map(Actor::role)
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                actor.map(Actor::terminalId).orElse(null),
                Request.getRemoteAddr(request),
                agent == null ? null : Plain.text(agent)));
    }
}
