package os.qres.server.platform.http;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.EventsHandler;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/// Measures how long requests take, by the route's template and the class of the answer's status: never by the path
/// that was asked for, of which there are endlessly many.
public final class RequestMeter extends EventsHandler {
    public static final String REQUESTS = "http.server.requests";
    public static final String STATUS = "status";

    private static final String NONE = "none";
    private static final long[] BOUNDS_MILLIS = {5, 10, 25, 50, 100, 250, 500, 1_000, 2_500};

    private record Kind(String method, String route, int hundreds) {}

    private final MeterProvider<Timer> requests;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    public RequestMeter(MeterRegistry registry, Handler inner) {
        super(inner);
        requests = Timer.builder(REQUESTS)
                .description("Requests, from their headers to the answer's end")
                .serviceLevelObjectives(LongStream.of(BOUNDS_MILLIS)
                        .mapToObj(Duration::ofMillis)
                        .toArray(Duration[]::new))
                .withRegistry(registry);
    }

    @Override
    protected void onComplete(Request request, int status, HttpFields headers, @Nullable Throwable failure) {
        Route<?> route = request.getAttribute(Router.ROUTE) instanceof Route<?> known ? known : null;
        String method = route == null ? NONE : route.method();
        String path = route == null ? NONE : RouteTable.bare(route.path());
        timers.computeIfAbsent(new Kind(method, path, status / 100), this::timer)
                .record(NanoTime.since(request.getHeadersNanoTime()), TimeUnit.NANOSECONDS);
    }

    /// Kept, since the registry takes longer to find one than to add to it.
    private Timer timer(Kind kind) {
        return requests.withTags("method", kind.method(), "route", kind.route(), STATUS, kind.hundreds() + "xx");
    }
}
