package os.qres.server.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the server counts and measures of itself. The JVM's own figures are looked for when somebody first asks, so
/// that a start need not wait for them.
public final class Metrics implements AutoCloseable {
    /// Prometheus's text format.
    static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private @Nullable JvmGcMetrics collections;

    /// Where the server's parts register what they count.
    public MeterRegistry registry() {
        return registry;
    }

    /// Everything, for Prometheus.
    synchronized String text() {
        if (collections == null) {
            collections = new JvmGcMetrics();
            jvm(collections).forEach(part -> part.bindTo(registry));
        }
        return registry.scrape(MEDIA_TYPE);
    }

    private static List<MeterBinder> jvm(JvmGcMetrics collections) {
        return List.of(
                collections,
                new JvmMemoryMetrics(),
                new JvmThreadMetrics(),
                new ClassLoaderMetrics(),
                new ProcessorMetrics(),
                new FileDescriptorMetrics(),
                new UptimeMetrics());
    }

    @Override
    public synchronized void close() {
        if (collections != null) {
            collections.close();
        }
        registry.close();
    }
}
