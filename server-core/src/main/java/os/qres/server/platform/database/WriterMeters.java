package os.qres.server.platform.database;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;

/// How busy the writer is.
final class WriterMeters {
    private static final double[] GROUPS = {1, 2, 4, 8, 16, 32};

    private final DistributionSummary group;
    private final Timer force;

    WriterMeters(MeterRegistry registry, Collection<?> queue) {
        Gauge.builder(Database.QUEUE, queue, Collection::size)
                .description("Units of work that wait for the writer")
                .register(registry);
        group = DistributionSummary.builder("qres.writer.group.size")
                .description("Units of work that were forced to disk together")
                .serviceLevelObjectives(GROUPS)
                .register(registry);
        force = Timer.builder(Database.FORCE)
                .description("How long it took until a group was safely on the disk")
                .serviceLevelObjectives(
                        Duration.ofMillis(1),
                        Duration.ofMillis(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(50),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1))
                .register(registry);
    }

    void forced(int units, long nanos) {
        group.record(units);
        force.record(Duration.ofNanos(nanos));
    }
}
