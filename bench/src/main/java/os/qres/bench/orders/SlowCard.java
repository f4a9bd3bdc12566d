package os.qres.bench.orders;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import os.qres.bench.Asked;
import os.qres.bench.Callers;
import os.qres.bench.Scratch;
import os.qres.test.disk.DiskWatch;
import os.qres.test.disk.WatchedDisk;

/// Orders on a card that takes 10 ms longer for every force: how long the slowest one in a hundred waits, and how
/// many more 16 callers get done together than one whose every order is forced by itself.
public final class SlowCard {
    private static final Duration FORCE = Duration.ofMillis(10);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final int CALLERS = 16;
    private static final long LONGEST_MILLIS = 60;
    private static final double LEAST = 3;

    private SlowCard() {}

    public static void main(String[] arguments) throws Exception {
        DiskWatch slow = new DiskWatch() {
            @Override
            public void forcing() {
                LockSupport.parkNanos(FORCE.toNanos());
            }
        };
        try (Scratch scratch = Scratch.create();
                WatchedDisk _ = WatchedDisk.put(slow);
                OrdersAtTheDoor ours = new OrdersAtTheDoor(scratch.resolve("ours"), WatchedDisk::moved)) {
            new Callers(CALLERS).perSecond(ROUND, _ -> ours::place);
            double alone = new Callers(1).perSecond(ROUND, _ -> ours::place);
            var times = new ConcurrentLinkedQueue<Long>();
            double together = new Callers(CALLERS).perSecond(ROUND, _ -> () -> {
                long before = System.nanoTime();
                ours.place();
                times.add(System.nanoTime() - before);
            });
            print(
                    alone,
                    together,
                    times.stream().mapToLong(Long::longValue).sorted().toArray());
        }
        Asked.end();
    }

    private static void print(double alone, double together, long[] nanos) {
        double p99 = nanos[nanos.length * 99 / 100] / 1e6;
        System.out.printf(
                Locale.ROOT,
                "Durable orders of 4 lines on a card that takes 10 ms more to force%n"
                        + "  16 callers %,10.0f orders/s%n  1 caller   %,10.0f orders/s, a force each%n"
                        + "  ratio      %10.2f, %s%n  p99        %10.1f ms, %s%n",
                together,
                alone,
                together / alone,
                Asked.that(together / alone >= LEAST, "≥ " + LEAST),
                p99,
                Asked.that(p99 <= LONGEST_MILLIS, "≤ %d ms".formatted(LONGEST_MILLIS)));
    }
}
