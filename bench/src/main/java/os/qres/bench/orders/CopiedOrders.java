package os.qres.bench.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import os.qres.bench.Asked;
import os.qres.bench.Callers;
import os.qres.bench.Comparison;
import os.qres.bench.Scratch;

/// What it costs an order that its changes are kept, copied beside the database and to a second folder: orders per
/// second with backups and without, from 16 callers at once, and how many bytes an order is copied in.
public final class CopiedOrders {
    private static final Callers WAITERS = new Callers(16);
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final double LEAST = 0.85;

    private CopiedOrders() {}

    public static void main(String[] arguments) throws Exception {
        try (Scratch scratch = Scratch.create()) {
            Path second = Files.createDirectories(scratch.resolve("second"));
            var copied = new AtomicLong();
            try (OrdersAtTheDoor with =
                            new OrdersAtTheDoor(scratch.resolve("with"), Map.of("QRES_BACKUP_DIR", second.toString()));
                    OrdersAtTheDoor without =
                            new OrdersAtTheDoor(scratch.resolve("without"), Map.of("QRES_BACKUP_HOURS", "0"))) {
                Comparison.of(
                                "Durable orders of 4 lines, 16 callers, with backups",
                                "orders/s",
                                () -> WAITERS.perSecond(ROUND, _ -> () -> {
                                    copied.incrementAndGet();
                                    with.place();
                                }),
                                "without",
                                () -> WAITERS.perSecond(ROUND, _ -> without::place),
                                LEAST)
                        .print();
            }
            System.out.printf("  copied: %,d bytes an order%n", bytes(second) / copied.get());
        }
        Asked.end();
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("changes"))
                    .mapToLong(CopiedOrders::size)
                    .sum();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
