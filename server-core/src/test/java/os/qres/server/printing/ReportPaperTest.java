package os.qres.server.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static os.qres.server.printing.PrintedEvening.awaitSlip;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.printing.PrintJobState;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrinterView;
import os.qres.model.till.DrawerView;
import os.qres.model.till.TillReport;
import os.qres.server.MovableClock;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.printer.Slip;

/// The till's reports come out of printers on real sockets.
class ReportPaperTest {
    private static final Path PICTURES = Path.of("target/pictures");

    @TempDir
    static Path folder;

    private static PrintedEvening evening;

    private final PaperPrinter desk = new PaperPrinter();
    private final PaperPrinter office = new PaperPrinter();

    @BeforeAll
    static void open() {
        evening = new PrintedEvening(folder, new MovableClock("2026-11-20T16:30:00Z"));
    }

    @AfterEach
    void putAway() {
        evening.putPrintersAway();
        desk.close();
        office.close();
    }

    @AfterAll
    static void close() {
        evening.close();
    }

    private static void sell() {
        evening.pay(evening.order(evening.table(), evening.pizza("")));
    }

    private static TillReport closeDay() {
        return evening.admin
                .post("/till/z-reports", "{\"carry_over\":true}")
                .expect(201)
                .as(TillReport.class);
    }

    private static String amount(Money money) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ENGLISH))
                .format(BigDecimal.valueOf(money.minor(), 2));
    }

    @Test
    void aClosedDaysReportComesOutWhereReceiptsDoWithEverySum() {
        evening.add("Desk", desk, "[{'kind':'receipt'},{'kind':'bill'}]");
        DrawerView drawer = evening.waiter
                .post("/till/drawers", "{\"kind\":\"waiter\",\"opening_float\":500}")
                .expect(201)
                .as(DrawerView.class);
        sell();
        evening.waiter
                .post("/till/drawers/" + drawer.id() + "/count", "{\"counted\":2190}")
                .expect(200);
        evening.order(evening.table(), evening.cola());
        TillReport report = closeDay();
        Slip slip = awaitSlip(desk, "Z report no. " + report.number());
        assertFalse(slip.isCopy(), slip::text);
        Stream.of(
                        report.subtotal(),
                        report.sales(),
                        report.taken(),
                        report.openChecks().getFirst().owed())
                .forEach(sum -> assertTrue(slip.says(amount(sum)), () -> amount(sum) + "\n" + slip.text()));
        DrawerView counted = report.drawers().getFirst();
        Stream.of(counted.expected(), counted.counted(), counted.overShort())
                .map(Objects::requireNonNull)
                .forEach(sum -> assertTrue(slip.says(amount(sum)), () -> amount(sum) + "\n" + slip.text()));
        String hash = Objects.requireNonNull(report.head()).hash();
        assertTrue(slip.text().replaceAll("\\s", "").contains(hash), slip::text);
        assertTrue(slip.says(Long.toString(report.head().seq())), slip::text);

        String paper = "/till/z-reports/" + report.number() + "/paper";
        String shown = evening.admin.get(paper + "?format=text").expect(200).body();
        shown.strip().lines().forEach(line -> assertTrue(slip.says(line.strip()), line));
        evening.admin.post(paper, null).expect(201);
        assertTrue(awaitSlip(desk, 3).isCopy());
    }

    @Test
    void reportsHaveAPrinterOfTheirOwnAndItsLanguage() throws IOException {
        evening.add("Desk", desk, "[{'kind':'receipt'}]");
        PrinterView own = evening.add("Office", office, "[{'kind':'report'}]");
        evening.admin.patch("/printers/" + own.id(), "{\"language\":\"ru\"}").expect(200);
        sell();
        awaitSlip(desk, 1);
        PrintJobView x =
                evening.admin.post("/till/x-report/paper", "{}").expect(201).as(PrintJobView.class);
        assertTrue(awaitSlip(office, 1).says("X-отчёт"));
        evening.admin.post("/till/x-report/paper", "{}").expect(201);
        assertFalse(awaitSlip(office, 2).isCopy(), "another moment is another report");
        TillReport report = closeDay();
        Slip slip = awaitSlip(office, 3);
        assertTrue(slip.says("Z-отчёт № " + report.number()) && slip.says("ВЫРУЧКА"), slip::text);
        assertEquals(1, desk.slips().size());

        String paper = "/till/z-reports/" + report.number() + "/paper";
        byte[] png = evening.admin.with("Accept-Language", "ru").download(paper).body();
        assertEquals("PNG", new String(png, 1, 3, StandardCharsets.US_ASCII));
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve("z-report-ru.png"), png);
        Files.write(
                PICTURES.resolve("z-report-en.png"),
                evening.admin.with("Accept-Language", "en").download(paper).body());
        byte[] pdf = evening.admin.download(paper + "?format=pdf").body();
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));

        evening.waiter.get(paper).expect(403);
        evening.waiter.post(paper, null).expect(403);
        evening.waiter.get("/print-jobs/" + x.id() + "/preview").expect(403);
        evening.admin.get("/print-jobs/" + x.id() + "/preview").expect(200);
    }

    @Test
    void withoutAPrinterTheDayIsClosedAndOneIsToldWhoAsks() {
        sell();
        TillReport report = closeDay();
        String paper = "/till/z-reports/" + report.number() + "/paper";
        assertEquals("no-printer", evening.admin.post(paper, null).slug());
        assertEquals(
                List.of("printer_id"),
                evening.admin.post(paper, "{\"printer_id\":999}").fields());
        assertEquals(
                "not-found",
                evening.admin.post("/till/z-reports/999/paper", null).slug());
        PrinterView later = evening.add("Desk", desk, "[{'kind':'receipt'}]");
        PrintJobView job = evening.admin.post(paper, null).expect(201).as(PrintJobView.class);
        assertFalse(awaitSlip(desk, 1).isCopy(), "it has never come out before");
        evening.awaitJob(job.id(), PrintJobState.PRINTED);
        assertEquals(later.id(), job.printerId());
    }
}
