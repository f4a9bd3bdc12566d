package os.qres.bench.menu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import os.qres.bench.Asked;
import os.qres.bench.Callers;
import os.qres.bench.Comparison;
import os.qres.bench.Product;
import os.qres.bench.Product.Running;
import os.qres.bench.RawClient;
import os.qres.bench.SampleRestaurant;
import os.qres.bench.Scratch;
import os.qres.test.process.Program;

/// The menu as JSON, asked for by 16 connections, from our server and from a bare Jetty that sends the same
/// bytes. Both run as processes of their own with the same JVM options.
public final class MenuRequests {
    private static final String MENU = "/dishes/menu";
    private static final String OPTIONS =
            "-Xmx64m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1";
    private static final Callers CALLERS = new Callers(16);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final double LEAST = 0.7;

    private MenuRequests() {}

    public static void main(String[] arguments) throws Exception {
        try (Scratch scratch = Scratch.create();
                Running ours = Product.serve(scratch.resolve("data"), "-Xmx64m")) {
            SampleRestaurant.openOn(ours);
            Path menu = Files.write(scratch.resolve("menu.json"), menu(ours));
            try (Running bare = bareJetty(menu)) {
                Comparison comparison = Comparison.of(
                        "Menu as JSON, %,d bytes, 16 connections".formatted(Files.size(menu)),
                        "answers/s",
                        () -> round(ours),
                        "a bare Jetty handler that sends the same bytes",
                        () -> round(bare),
                        LEAST);
                comparison.print();
            }
        }
        Asked.end();
    }

    private static byte[] menu(Running server) throws IOException {
        try (RawClient client = new RawClient(server.address())) {
            return client.ask(client.request(MENU)).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static Running bareJetty(Path menu) {
        return Product.ready(Program.java(BareJetty.class.getName(), menu.toString())
                .jvmOptions(OPTIONS.split(" "))
                .start());
    }

    private static double round(Running server) {
        return CALLERS.perSecond(ROUND, _ -> connection(server));
    }

    private static Callers.Task connection(Running server) throws IOException {
        RawClient client = new RawClient(server.address()); // closed with its server
        byte[] request = client.request(MENU);
        return () -> client.send(request);
    }
}
