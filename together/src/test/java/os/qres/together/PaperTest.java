package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.orders.OrderView;
import os.qres.model.printing.PaperFormat;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrinterView;
import os.qres.pos.PaperFiles;
import os.qres.pos.ServerPrinting;
import os.qres.pos.house.OrderPaper;
import os.qres.pos.house.Printing;
import os.qres.terminal.connection.Calls;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.printer.Slip;
import os.qres.test.process.Deadline;

/// What a terminal asks of its server's printers, and what it keeps as PDF, over the real server and real sockets.
class PaperTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final PaperPrinter hot = new PaperPrinter();
    private final PaperPrinter desk = new PaperPrinter();
    private final List<String> said = new ArrayList<>();
    private final LaterClock clock = new LaterClock();
    private Crew crew;
    private Printing printing;
    private PrinterView hotPrinter;
    private PrinterView deskPrinter;

    @BeforeEach
    void open() {
        var settings = Map.of("PRINTER_ANSWER_MILLIS", "300", "PRINTER_POLL_MILLIS", "100");
        crew = new Crew(folder, 1, 0, settings, clock);
        hotPrinter = add("Hot", hot, "en", "{\"kind\":\"kitchen\",\"station_id\":" + crew.here.hot.id() + "}");
        deskPrinter = add("Desk", desk, "ru", "{\"kind\":\"bill\"}");
        Till till = crew.tills.getFirst();
        till.awaitLive();
        crew.signIn(0);
        printing = new ServerPrinting(
                Calls.direct(), till.api, till.house.texts(), new PaperFiles(folder.resolve("files")));
    }

    @AfterEach
    void close() {
        crew.close();
        hot.close();
        desk.close();
    }

    private PrinterView add(String name, PaperPrinter there, String language, String route) {
        String body =
                "{\"name\":\"%s\",\"connection\":\"network\",\"address\":\"%s\",\"language\":\"%s\",\"routes\":[%s]}"
                        .formatted(name, there.address(), language, route);
        return crew.here.admin.post("/printers", body).expect(201).as(PrinterView.class);
    }

    private OrderView order() {
        String lines = "{\"dish_id\":%d,\"dish_variation_id\":%d,\"quantity\":2}"
                .formatted(crew.here.pizza.id(), crew.here.large.id());
        return crew.here
                .waiter
                .post("/orders", "{\"table_id\":%d,\"items\":[%s]}".formatted(crew.here.table1.id(), lines))
                .as(OrderView.class);
    }

    private <T> T asked(BiConsumer<Consumer<T>, Consumer<String>> question) {
        var answer = new CompletableFuture<T>();
        question.accept(answer::complete, words -> answer.completeExceptionally(new AssertionError(words)));
        return answer.join();
    }

    /// A clock that goes on, and can be put forward.
    private static final class LaterClock extends Clock {
        private volatile Duration later = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(later);
        }
    }

    private List<PrintJobView> held(int count) {
        Deadline.await(
                "so many are held",
                SOON,
                () -> this.<List<PrintJobView>>asked((show, say) -> printing.undecided(hotPrinter.id(), show, say))
                                .size()
                        == count);
        return asked((show, say) -> printing.undecided(hotPrinter.id(), show, say));
    }

    @Test
    void whatIsHeldIsShownAndOneGoesAndOneComesOutAndTheRestElsewhere() {
        hot.refuse();
        order();
        order();
        order();
        clock.later = Duration.ofMinutes(6);
        List<PrintJobView> held = held(3);
        byte[] picture = asked((show, say) -> printing.chit(held.getFirst().id(), show, say));
        assertEquals((byte) 'P', picture[1]);
        printing.decide(held.get(0).id(), "discard", () -> said.add("gone"), said::add);
        assertEquals(List.of("gone"), said);
        held(2);
        hot.heal();
        printing.decide(held.get(1).id(), "release", () -> said.add("printed"), said::add);
        Deadline.await("it comes out", SOON, () -> hot.slips().size() == 1);
        printing.reroute(hotPrinter.id(), deskPrinter.id(), () -> said.add("moved"), said::add);
        Deadline.await("it comes out", SOON, () -> desk.slips().size() == 1);
        Slip slip = desk.slips().getFirst();
        assertTrue(slip.says("2 x Pizza 35") && !slip.isCopy(), slip::text);
        assertEquals(List.of("gone", "printed", "moved"), said);
    }

    @Test
    void whatSomebodyElseHasDecidedMeanwhileIsSaidAndTheQuestionGoesOn() {
        hot.refuse();
        order();
        clock.later = Duration.ofMinutes(6);
        int held = held(1).getFirst().id();
        crew.here.waiter.post("/print-jobs/" + held + "/discard", "{}").expect(200);
        printing.decide(held, "release", () -> said.add("next"), said::add);
        assertEquals(2, said.size(), said::toString);
        assertEquals("next", said.getLast());
    }

    @Test
    void aBillIsKeptAsAPdfThatAReaderOpensAndNoneTakesTheOthersPlace() throws IOException {
        OrderView order = order();
        for (int i = 0; i < 2; i++) {
            byte[] pdf = asked((show, say) -> printing.sheet(OrderPaper.bill(order.id()), PaperFormat.PDF, show, say));
            printing.keep("bill-" + order.number(), pdf, said::add);
        }
        Path first = folder.resolve("files/bill-" + order.number() + ".pdf");
        Path second = folder.resolve("files/bill-" + order.number() + "-2.pdf");
        assertEquals(List.of("Saved: " + first, "Saved: " + second), said);
        try (Stream<Path> files = Files.list(folder.resolve("files"))) {
            assertEquals(2, files.count());
        }
        try (PDDocument document = Loader.loadPDF(second.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("2 x Pizza 35") && text.contains("ИТОГО"), text);
        }
    }

    @Test
    void whereNothingCanBeKeptItIsSaid() throws IOException {
        Files.writeString(folder.resolve("files"), "no folder");
        printing.keep("bill", new byte[] {1}, said::add);
        assertTrue(said.getFirst().startsWith("Not saved: "), said::toString);
    }
}
