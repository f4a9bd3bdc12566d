package os.qres.kitchen.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import os.qres.kitchen.sample.Tickets;
import os.qres.model.json.Wire;
import os.qres.model.kitchen.SeenTickets;
import os.qres.model.kitchen.SeenTickets.Seen;
import os.qres.model.kitchen.TicketView;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.ServerAddress;
import os.qres.terminal.connection.ServerApi;

/// What a server hears of a display that paints.
class AcknowledgementTest {
    private static final TicketView PLOV = Tickets.ticket(12, 12, Duration.ofMinutes(1), Tickets.line(121, 1, "Плов"));
    private static final TicketView PLOV_AND_MORE = Tickets.ticket(
            12,
            12,
            Duration.ofMinutes(1),
            Tickets.line(121, 1, "Плов"),
            Tickets.round(2, Tickets.NOW, Tickets.line(122, 1, "Рибай")));
    private static final TicketView HANDED = Tickets.ticket(-3, 5, Duration.ofMinutes(1), Tickets.line(-1, 1, "Борщ"));

    private final List<Seen> heard = new ArrayList<>();
    private int status = 204;
    private HttpServer server;
    private ServerApi api;
    private Acknowledgement acknowledgement;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/kitchen/tickets/seen", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (status == 204) {
                heard.addAll(
                        Wire.lenient().type(SeenTickets.class).fromJson(body).tickets());
            }
            exchange.getResponseHeaders().set("X-Event-Seq", "0");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        api = new ServerApi(Clock.systemUTC(), () -> "ru");
        api.use(
                ServerAddress.parse("127.0.0.1:" + server.getAddress().getPort())
                        .orElseThrow(),
                "token");
        acknowledgement = new Acknowledgement(api, Calls.direct());
    }

    @AfterEach
    void close() {
        api.close();
        server.stop(0);
    }

    @Test
    void aTicketIsToldOnceAndAgainForWhatIsFiredLater() {
        acknowledgement.painted(List.of(PLOV), "a");
        acknowledgement.painted(List.of(PLOV), "a");
        assertEquals(List.of(new Seen(12, 1)), heard);
        acknowledgement.painted(List.of(PLOV_AND_MORE), "a");
        assertEquals(List.of(new Seen(12, 1), new Seen(12, 2)), heard);
    }

    @Test
    void whatCouldNotBeToldIsToldTheNextTime() {
        status = 503;
        acknowledgement.painted(List.of(PLOV), "a");
        status = 204;
        acknowledgement.painted(List.of(PLOV), "a");
        assertEquals(List.of(new Seen(12, 1)), heard);
    }

    @Test
    void aRestoredServerIsToldAnewAndNothingOfWhatItDoesNotKnow() {
        acknowledgement.painted(List.of(PLOV, HANDED), "a");
        acknowledgement.painted(List.of(PLOV, HANDED), "b");
        assertEquals(List.of(new Seen(12, 1), new Seen(12, 1)), heard);
    }
}
