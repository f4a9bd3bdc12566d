package os.qres.server.platform.http;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/// Measures how long requests take, by the route's template and the class of the answer's status: never by the path
/// that was asked for, of which there are endlessly many.
public final class RequestMeter implements RequestLog {
    public static final String REQUESTS = "http.server.requests";
    public static final String STATUS = "status";

    private static final String NONE = "none";
    private static final long[] BOUNDS_MILLIS = {5, 10, 25, 50, 100, 250, 500, 1_000, 2_500};

    private record Kind(String method, String route, int hundreds) {
        @Override
        public int hashCode() {
            return route.hashCode() + hundreds; // A route's path remembers its own.
        }
    }

    private final MeterProvider<Timer> requests;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    public RequestMeter(MeterRegistry registry) {
        requests = Timer.builder(REQUESTS)
                .description("Requests, from their headers to the answer's end")
                .serviceLevelObjectives(LongStream.of(BOUNDS_MILLIS)
                        .mapToObj(Duration::ofMillis)
                        .toArray(Duration[]::new))
                .withRegistry(registry);
    }

    @Override
    public void log(Request request, Response response) {
        Route<?> route = request.getAttribute(Router.ROUTE) instanceof Route<?> known ? known : null;
        String method = route == null ? NONE : route.method();
        String path = route == null ? NONE : RouteTable.bare(route.path());
        var kind = new Kind(method, path, response.getStatus() / 100);
        Timer known = timers.get(kind);
        Timer timer = known == null ? timers.computeIfAbsent(kind, this::timer) : known;
        timer.record(NanoTime.since(request.getHeadersNanoTime()), TimeUnit.NANOSECONDS);
    }

    /// Kept, since the registry takes longer to find one than to add to it.
    private Timer timer(Kind kind) {
        return requests.withTags("method", kind.method(), "route", kind.route(), STATUS, kind.hundreds() + "xx");
    }
}
