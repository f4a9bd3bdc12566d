package os.qres.bench.evening;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import os.qres.bench.Asked;
import os.qres.bench.Product;
import os.qres.bench.Product.Running;
import os.qres.bench.Scratch;
import os.qres.test.evening.EveningScript;
import os.qres.test.evening.EveningScript.Step;
import os.qres.test.process.Deadline;
import os.qres.test.process.Program;

/// The memory that server, waiter's terminal and kitchen display hold while the recorded evening of 200 checks is
/// played at sixty times its speed, again and again: `bench/run evening.EveningAtSixty`, for an hour, or for
/// `QRES_MINUTES`. The yardstick is what each held at a sixth of the time.
public final class EveningAtSixty {
    private static final int HOUR = 60;
    private static final int SERVER_MIB = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String UNSEEN = "-Dglass.platform=Headless -Dprism.order=sw";

    private final Map<String, Running> programs = new LinkedHashMap<>();
    private final Map<String, List<Double>> held = new LinkedHashMap<>();

    private EveningAtSixty() {}

    public static void main(String[] arguments) throws Exception {
        String minutes = System.getenv("QRES_MINUTES");
        new EveningAtSixty().play(minutes == null ? HOUR : Integer.parseInt(minutes));
        Asked.end();
    }

    private void play(int minutes) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        try (Scratch scratch = Scratch.create();
                Running server = Product.serve(scratch.resolve("data"), "-Xmx64m");
                House house = new House(server.address());
                Running kitchen = kitchen(server.address(), scratch)) {
            EveningScript script = EveningScript.recorded();
            Pace pace = new Pace(
                    script, System.currentTimeMillis() + Duration.ofSeconds(15).toMillis());
            try (Running hands = hands(server.address(), scratch, pace.began())) {
                programs.put("server", server);
                programs.put("pos", hands);
                programs.put("kitchen", kitchen);
                letIn(house, hands);
                Shift shift = new Shift(house);
                for (int evening = 0; System.nanoTime() < end; evening++) {
                    house.signIn();
                    for (int minute = 0; minute <= script.lastMinute() && System.nanoTime() < end; minute++) {
                        pace.await(evening, minute);
                        for (int waiter = 0; waiter < 5; waiter++) {
                            for (Step step : script.of(minute, waiter)) {
                                shift.play(step);
                            }
                        }
                        shift.cook();
                        if (minute % 60 == 0) {
                            look();
                        }
                    }
                    shift.close();
                }
                look();
                print(minutes, shift, scratch.resolve("data").resolve("qres.mv.db"));
                System.out.println(
                        hands.program()
                                        .output()
                                        .lines()
                                        .filter(line -> line.contains("is not there"))
                                        .count() + " rounds could not be tapped");
                hands.stop();
            }
            kitchen.stop();
            server.stop();
        }
    }

    private static void letIn(House house, Running hands) throws Exception {
        Deadline.await("a waiter at work", PATIENCE, () -> {
            house.approveAll();
            return hands.program().output().contains("at work");
        });
    }

    private static Running kitchen(URI server, Scratch scratch) {
        return new Running(
                Product.window(
                        "kitchen",
                        UNSEEN,
                        "--server",
                        server.toString(),
                        "--screen-inches",
                        "auto",
                        "--data",
                        scratch.resolve("kitchen").toString()),
                server);
    }

    private static Running hands(URI server, Scratch scratch, long began) {
        Program program = Program.java(
                        Hands.class.getName(),
                        server.toString(),
                        scratch.resolve("pos").toString(),
                        Long.toString(began))
                // As this one runs, which is as the programs with a window do.
                .jvmOptions(
                        ManagementFactory.getRuntimeMXBean().getInputArguments().toArray(String[]::new))
                .start();
        return new Running(program, server);
    }

    private void look() throws IOException {
        for (var program : programs.entrySet()) {
            held.computeIfAbsent(program.getKey(), _ -> new ArrayList<>())
                    .add(program.getValue().residentMiB());
        }
        System.out.println(held.entrySet().stream()
                .map(one -> "%s %.0f MiB".formatted(one.getKey(), one.getValue().getLast()))
                .toList());
    }

    private void print(int minutes, Shift shift, Path database) throws IOException {
        System.out.printf("Memory after %d minutes of the recorded evening at sixty times its speed%n", minutes);
        System.out.println("  " + shift.told());
        held.forEach((program, all) -> {
            double early = all.get(all.size() / 6);
            System.out.printf(
                    Locale.ROOT,
                    "  %-8s %.0f MiB at the end, %.0f MiB at a sixth of the time: ratio %.2f%n",
                    program,
                    all.getLast(),
                    early,
                    all.getLast() / early);
        });
        System.out.printf("  the database takes %d MB%n", Files.size(database) / 1_000_000);
        System.out.printf(
                "  of the server %s%n",
                Asked.that(
                        held.get("server").stream().allMatch(mib -> mib <= SERVER_MIB),
                        "≤ %d MiB".formatted(SERVER_MIB)));
    }
}
