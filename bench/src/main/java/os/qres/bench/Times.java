package os.qres.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/// How long things took, in milliseconds, sorted.
public record Times(double[] millis) {
    public static <T> Times of(List<T> all, ToLongFunction<T> nanos) {
        double[] millis = all.stream()
                .mapToDouble(one -> Math.max(0, nanos.applyAsLong(one)) / 1e6)
                .toArray();
        Arrays.sort(millis);
        return new Times(millis);
    }

    /// The time that so many of a hundred took at most, in milliseconds.
    public double percentile(int percent) {
        return millis[Math.min(millis.length - 1, millis.length * percent / 100)];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %6.1f ms  p95 %6.1f ms  p99 %6.1f ms",
                percentile(50),
                percentile(95),
                percentile(99));
    }
}
