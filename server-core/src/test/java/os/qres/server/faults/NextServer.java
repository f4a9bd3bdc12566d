package os.qres.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import os.qres.model.printing.PrintJobState;
import os.qres.model.printing.PrintJobView;
import os.qres.server.LiveServer;
import os.qres.server.TestClient;
import os.qres.server.faults.Trace.Step;
import os.qres.test.printer.PaperPrinter;

/// The server that starts from what a power cut has left of an evening: it answers every key as before, and prints what
/// is still to be printed; what may be on paper already, as a copy.
///
/// @param paper the evening's printer, which has not noticed
record NextServer(RecordedEvening evening, PaperPrinter paper, Tally tally) {
    /// @param data the server's folder
    /// @param before what had happened until the cut
    void holds(Path data, List<Step> before) {
        int old = paper.slips().size();
        List<PrintJobView> jobs;
        try (var server = LiveServer.in(data, Map.of(), Clock.systemUTC())) {
            TestClient waiter = evening.waiter().at(server.address());
            Set<String> answered = answered(before);
            for (var request : evening.requests()) {
                if (answered.contains(request.key())) {
                    tally.tried(1);
                    assertEquals("true", request.send(waiter).header("Idempotency-Replayed"), tally::toString);
                }
            }
            evening.printer().awaitDone(waiter);
            jobs = evening.printer().jobs(waiter);
        }
        List<Printout> all = Printout.of(paper.slips());
        var printouts = new ArrayList<>(all.subList(old, all.size()));
        before.forEach(step -> {
            if (step instanceof Step.Begun(int slip)) {
                printouts.add(evening.printouts().get(slip));
            }
        });
        for (PrintJobView job : jobs) {
            List<Printout> its = printouts.stream()
                    .filter(printout -> printout.number() == job.number())
                    .toList();
            tally.tried(1);
            boolean isAsked = job.state() == PrintJobState.FAILED || job.state() == PrintJobState.HELD;
            tally.lost(its.isEmpty() && !isAsked ? 1 : 0);
            tally.doubled(Printout.tooMany(its));
            printouts.removeAll(its);
        }
        // Of these the server knows nothing.
        tally.lost(printouts.size());
    }

    private static Set<String> answered(List<Step> before) {
        var keys = new HashSet<String>();
        before.forEach(step -> {
            if (step instanceof Step.Answered(String key)) {
                keys.add(key);
            }
        });
        return keys;
    }
}
