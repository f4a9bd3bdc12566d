package os.qres.server.health;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import os.qres.model.health.MetricsSummary;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.http.RequestMeter;

/// Adds up what the registry holds.
final class Summary {
    private final MeterRegistry registry;
    private final Uptime uptime;

    Summary(MeterRegistry registry, Uptime uptime) {
        this.registry = registry;
        this.uptime = uptime;
    }

    MetricsSummary now() {
        Collection<Timer> requests = registry.find(RequestMeter.REQUESTS).timers();
        Runtime runtime = Runtime.getRuntime();
        return new MetricsSummary(
                uptime.seconds(),
                count(requests),
                count(ofStatus("4xx")),
                count(ofStatus("5xx")),
                meanMillis(requests),
                counted(registry.find(RestaurantMeters.ORDERS).counters()),
                gauged(RestaurantMeters.SOCKETS),
                gauged(RestaurantMeters.SEQ),
                gauged(Database.QUEUE),
                meanMillis(registry.find(Database.FORCE).timers()),
                runtime.totalMemory() - runtime.freeMemory(),
                runtime.maxMemory());
    }

    private Collection<Timer> ofStatus(String status) {
        return registry.find(RequestMeter.REQUESTS)
                .tag(RequestMeter.STATUS, status)
                .timers();
    }

    private static long count(Collection<Timer> timers) {
        return timers.stream().mapToLong(Timer::count).sum();
    }

    private static long counted(Collection<Counter> counters) {
        return counters.stream()
                .mapToLong(counter -> Math.round(counter.count()))
                .sum();
    }

    private long gauged(String name) {
        List<Gauge> gauges = List.copyOf(registry.find(name).gauges());
        return gauges.stream().mapToLong(gauge -> Math.round(gauge.value())).sum();
    }

    private static BigDecimal meanMillis(Collection<Timer> timers) {
        long count = count(timers);
        if (count == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal total = timers.stream()
                .map(timer -> BigDecimal.valueOf(timer.totalTime(TimeUnit.MILLISECONDS)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return total.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
    }
}
