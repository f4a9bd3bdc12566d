package os.qres.server.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.printing.PrintJobState;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrinterView;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.printer.Slip;
import os.qres.test.process.Deadline;

/// Printers that refuse, hang, lose their power in mid-chit, run out of paper, stand open, or never say that they have
/// finished: nothing is lost in silence, and nothing comes out twice that does not say so. `-Dqres.printer.faults` says
/// how many faults.
class PrinterFaultsTest {
    private static final int FAULTS = Integer.getInteger("qres.printer.faults", 60);
    private static final int PRINTERS = FAULTS > 100 ? 20 : 10;
    private static final long SEED = Long.getLong("qres.printer.seed", 20_261_120);
    private static final Duration SETTLED = Duration.ofMinutes(2);
    private static final int LONGEST_CHIT = 700;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final List<PaperPrinter> papers = new ArrayList<>();
    private final List<PrinterView> printers = new ArrayList<>();

    private enum Fault {
        REFUSES,
        HANGS,
        DIES,
        RUNS_OUT,
        STANDS_OPEN,
        IS_MUTE
    }

    @Test
    void nothingIsSilentAndNothingTwiceWithoutSayingSo() {
        try (var evening = new PrintedEvening(folder, Clock.systemUTC())) {
            for (int i = 0; i < PRINTERS; i++) {
                var paper = new PaperPrinter();
                papers.add(paper);
                printers.add(evening.add("P" + i, paper, PrintedEvening.kitchen(evening.restaurant.hot.id())));
            }
            for (int round = 0; round < FAULTS / PRINTERS; round++) {
                papers.forEach(this::spoil);
                evening.order(evening.restaurant.table1.id(), evening.pizza("round " + round));
                awaitTrouble(evening);
                papers.forEach(PaperPrinter::heal);
                awaitSettled(evening);
            }
            for (int i = 0; i < PRINTERS; i++) {
                judge(papers.get(i), evening.jobs(printers.get(i)));
            }
        } finally {
            papers.forEach(PaperPrinter::close);
        }
    }

    private void spoil(PaperPrinter paper) {
        switch (Fault.values()[random.nextInt(Fault.values().length)]) {
            case REFUSES -> paper.refuse();
            case HANGS -> paper.hang();
            case DIES -> paper.dieAfter(random.nextInt(LONGEST_CHIT));
            case RUNS_OUT -> paper.roll(random.nextInt(12));
            case STANDS_OPEN -> paper.openCover();
            case IS_MUTE -> paper.mute();
        }
    }

    /// Each has been tried, or has been found in trouble.
    private void awaitTrouble(PrintedEvening evening) {
        for (PrinterView printer : printers) {
            Deadline.await("printer " + printer.name() + " meets its fault", SETTLED, () -> {
                PrintJobView last = evening.jobs(printer).getFirst();
                return last.attempts() > 0
                        || last.state() == PrintJobState.PRINTED
                        || !evening.now(printer).status().state().canPrint();
            });
        }
    }

    private void awaitSettled(PrintedEvening evening) {
        for (PrinterView printer : printers) {
            Deadline.await(
                    "printer " + printer.name() + " has done its work", SETTLED, () -> evening.jobs(printer).stream()
                            .noneMatch(job ->
                                    job.state() == PrintJobState.WAITING || job.state() == PrintJobState.PRINTING));
        }
    }

    /// Every chit came out whole, or somebody is asked about it; at most one says that it is the first.
    private static void judge(PaperPrinter paper, List<PrintJobView> jobs) {
        assertEquals(List.of(), paper.confusions());
        for (PrintJobView job : jobs) {
            String number = "№ " + job.number();
            List<Slip> slips = paper.slips().stream()
                    .filter(slip -> slip.lines().stream().anyMatch(line -> line.endsWith(number)))
                    .toList();
            long first = slips.stream().filter(slip -> !slip.isCopy()).count();
            assertTrue(first <= 1, () -> job + " came out twice as the first");
            boolean isAsked = job.state() == PrintJobState.FAILED || job.state() == PrintJobState.HELD;
            assertTrue(isAsked || !slips.isEmpty(), () -> job + " is lost");
            assertTrue(isAsked || job.state() == PrintJobState.PRINTED, job::toString);
        }
        List<Integer> numbers = jobs.stream().map(PrintJobView::number).sorted().toList();
        for (int i = 0; i < numbers.size(); i++) {
            assertEquals(i + 1, numbers.get(i), "the numbers have no gap");
        }
    }
}
