package os.qres.server.printing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.printing.PrintJobState;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrinterView;
import os.qres.server.faults.Tally;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.printer.Slip;
import os.qres.test.process.Deadline;

/// Printers that refuse, hang, lose their power in mid-chit, run out of paper, stand open, or never say that they have
/// finished: nothing is lost in silence, and nothing comes out twice that does not say so. `-Dqres.printer.faults` says
/// how many faults, `-Dqres.seed` which.
class PrinterFaultsTest {
    private static final int FAULTS = Integer.getInteger("qres.printer.faults", 60);
    private static final int PRINTERS = FAULTS > 100 ? 20 : 10;
    private static final Duration SETTLED = Duration.ofMinutes(2);
    private static final int LONGEST_CHIT = 700;

    @TempDir
    Path folder;

    private final Tally tally = new Tally("chits at printers that fail");
    private final Random random = new Random(tally.seed());
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
            tally.print();
            tally.holdNothingLostOrDoubled();
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
    private void judge(PaperPrinter paper, List<PrintJobView> jobs) {
        if (!paper.confusions().isEmpty()) {
            tally.wrong(paper.confusions().toString());
        }
        for (PrintJobView job : jobs) {
            String number = "№ " + job.number();
            List<Slip> slips = paper.slips().stream()
                    .filter(slip -> slip.lines().stream().anyMatch(line -> line.endsWith(number)))
                    .toList();
            long first = slips.stream().filter(slip -> !slip.isCopy()).count();
            boolean isAsked = job.state() == PrintJobState.FAILED || job.state() == PrintJobState.HELD;
            tally.tried(1);
            tally.doubled(Math.max(0, first - 1));
            if (!isAsked && slips.isEmpty()) {
                tally.lost(1);
            }
            if (!isAsked && job.state() != PrintJobState.PRINTED) {
                tally.wrong(job.toString());
            }
        }
        List<Integer> numbers = jobs.stream().map(PrintJobView::number).sorted().toList();
        if (!numbers.equals(IntStream.rangeClosed(1, numbers.size()).boxed().toList())) {
            tally.wrong("the numbers have gaps: " + numbers);
        }
    }
}
