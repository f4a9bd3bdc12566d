package os.qres.server.printing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import os.qres.model.Role;
import os.qres.model.printing.PrintJobState;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrintKind;
import os.qres.paper.escpos.Document;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.problem.RefusedException;

/// The door to chits: what waits for each printer, and what people decide about it.
public final class PrintQueue {
    private static final String WHAT = "print-job";
    private static final String WAITING = "from PrintJob where state = ?1 and printerId = ?2 order by id";
    private static final String ASKED = "where printerId = ?1 and state in ?2";

    private static final String OUT = "(state in ('PRINTED', 'PRINTING') or attempts > 0 or is_copy)";
    private static final String OPEN = "from PrintJob where printerId = ?1 and state in ?2 order by id";
    private static final List<PrintJobState> OPEN_STATES =
            List.of(PrintJobState.WAITING, PrintJobState.PRINTING, PrintJobState.HELD, PrintJobState.FAILED);

    private final Printers printers;

    public PrintQueue(Printers printers) {
        this.printers = printers;
    }

    /// Puts a chit in. It is stored with what it tells of, and the printer hears of it when that is on the disk. Where
    /// the printer cannot print, everybody is told how much waits now.
    public PrintJobView add(Unit unit, int printerId, Wanted wanted) {
        int number = wanted.kind() == PrintKind.DRAWER ? 0 : printers.states().nextNumber(unit, printerId);
        PrintJob job = unit.store(new PrintJob(printerId, number, wanted, unit.now()));
        if (printers.states().isInTrouble(unit, printerId)) {
            printers.tell(unit, printerId);
        }
        ring(unit, printerId);
        return job.view();
    }

    private void ring(Unit unit, int printerId) {
        unit.afterwards(() -> printers.bell().ring(printerId));
    }

    /// A printer's chits, newest first.
    public Page<PrintJobView> jobs(Reading reading, int printerId, Optional<PrintJobState> state, Page.Window window) {
        reading.find(Printer.class, printerId, Printers.WHAT);
        List<PrintJobState> states = state.map(List::of).orElse(List.of(PrintJobState.values()));
        long total = reading.session()
                .createSelectionQuery("select count(*) from PrintJob " + ASKED, Long.class)
                .setParameter(1, printerId)
                .setParameter(2, states)
                .getSingleResult();
        List<PrintJobView> page = reading
                .session()
                .createSelectionQuery("from PrintJob " + ASKED + " order by id desc", PrintJob.class)
                .setParameter(1, printerId)
                .setParameter(2, states)
                .setFirstResult(window.skip())
                .setMaxResults(window.limit())
                .getResultList()
                .stream()
                .map(PrintJob::view)
                .toList();
        return new Page<>(page, total);
    }

    public PrintJobView one(Reading reading, int id) {
        return reading.find(PrintJob.class, id, WHAT).view();
    }

    /// What it says, as it would come out now.
    /// @throws RefusedException not found; forbidden, where it is a report and the caller no manager
    public Document document(Reading reading, int id) {
        PrintJob job = reading.find(PrintJob.class, id, WHAT);
        Role role = reading.actor().role();
        if (job.isForManagers() && (role == null || !Access.MANAGER.allows(role))) {
            throw RefusedException.forbidden();
        }
        return job.document();
    }

    /// A chit that was held, or has failed, is wanted after all.
    /// @throws RefusedException job-done
    public PrintJobView release(Unit unit, int id) {
        PrintJob job = chit(unit, id);
        job.release(unit.now());
        return decided(unit, job);
    }

    /// What only opens a drawer is no chit: nobody has it done again.
    private static PrintJob chit(Unit unit, int id) {
        PrintJob job = unit.find(PrintJob.class, id, WHAT);
        if (job.isDrawer()) {
            throw RefusedException.notFound(WHAT);
        }
        return job;
    }

    public PrintJobView reprint(Unit unit, int id) {
        PrintJob job = chit(unit, id);
        job.reprint(unit.now());
        return decided(unit, job);
    }

    /// @throws RefusedException invalid, when there is no such printer
    public PrintJobView reroute(Unit unit, int id, int printerId) {
        PrintJob job = chit(unit, id);
        requirePrinter(unit, printerId);
        int before = job.printerId();
        job.reroute(printerId, printers.states().nextNumber(unit, printerId), unit.now());
        printers.tell(unit, before);
        return decided(unit, job);
    }

    /// All that a printer has not brought out comes out of another one, in the same order; what may have come out, as
    /// copies.
    /// @throws RefusedException not found; invalid, when there is no other printer with that id
    public List<PrintJobView> rerouteAll(Unit unit, int from, int to) {
        unit.find(Printer.class, from, Printers.WHAT);
        requirePrinter(unit, to);
        if (from == to) {
            throw RefusedException.invalid("printer_id", "{same-printer}");
        }
        List<PrintJob> open = unit.list(PrintJob.class, OPEN, from, OPEN_STATES).stream()
                .filter(job -> !job.isDrawer())
                .toList();
        int number = printers.states().nextNumbers(unit, to, open.size());
        for (PrintJob job : open) {
            job.reroute(to, number++, unit.now());
        }
        printers.tell(unit, from);
        printers.tell(unit, to);
        ring(unit, to);
        return open.stream().map(PrintJob::view).toList();
    }

    private static void requirePrinter(Unit unit, int printerId) {
        if (unit.session().find(Printer.class, printerId) == null) {
            throw RefusedException.invalid("printer_id", "{unknown-reference}");
        }
    }

    /// @throws RefusedException job-done
    public PrintJobView discard(Unit unit, int id) {
        PrintJob job = unit.find(PrintJob.class, id, WHAT);
        job.discard();
        unit.emit(new PrintingEvent.ChitDiscarded(job.view()));
        return decided(unit, job);
    }

    private PrintJobView decided(Unit unit, PrintJob job) {
        printers.tell(unit, job.printerId());
        ring(unit, job.printerId());
        return job.view();
    }

    /// How far a paper is, on whichever printers.
    public enum Known {
        NOT_ASKED_FOR,
        /// It has certainly not come out.
        WAITING,
        /// It has come out, or may have.
        OUT
    }

    public Known known(Reading reading, String paper) {
        return reading.value(Integer.class, """
                        select max(case when %s then 2 when state = 'DISCARDED' then 0 else 1 end)
                        from print_job where paper = ?""".formatted(OUT), paper)
                .map(found -> Known.values()[found])
                .orElse(Known.NOT_ASKED_FOR);
    }

    private static boolean mayBeOutElsewhere(Reading reading, String paper, int butFor) {
        return reading.value(
                        Integer.class,
                        "select id from print_job where paper = ? and id <> ? and " + OUT + " limit 1",
                        paper,
                        butFor)
                .isPresent();
    }

    /// Whether the order was given one of these before papers had names.
    public boolean hasPrinted(Reading reading, int orderId, PrintKind kind, Instant since) {
        return !reading.list(Integer.class, """
                        select id from PrintJob
                        where orderId = ?1 and kind = ?2 and state <> ?3 and createdAt >= ?4 and paper is null""", orderId, kind, PrintJobState.DISCARDED, since)
                .isEmpty();
    }

    /// Whether the numbered report has come out of some printer, or may have; before papers had names, whether one was
    /// given it.
    public boolean hasPrintedReport(Reading reading, int number) {
        return reading.value(Integer.class, """
                        select id from print_job
                        where report_number = ? and (%s or (paper is null and state <> 'DISCARDED')) limit 1""".formatted(OUT), number).isPresent();
    }

    boolean hasWaiting(Reading reading, int printerId) {
        return reading.value(
                        Integer.class,
                        "select id from print_job where state = 'WAITING' and printer_id = ? limit 1",
                        printerId)
                .isPresent();
    }

    boolean hasStale(Reading reading, int printerId, Instant limit) {
        return reading.value(
                        Integer.class,
                        "select id from print_job where state = 'WAITING' and printer_id = ? and asked_at < ? limit 1",
                        printerId,
                        PrinterStates.utc(limit))
                .isPresent();
    }

    /// Takes the next chit, so that its first byte may go out. What has waited since before `limit` is held instead.
    Optional<Chit> begin(Unit unit, int printerId, Instant limit) {
        holdStale(unit, printerId, limit);
        return unit.session()
                .createSelectionQuery(WAITING, PrintJob.class)
                .setParameter(1, PrintJobState.WAITING)
                .setParameter(2, printerId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(job -> begin(unit, job));
    }

    /// The same paper may wait for several printers; whichever begins first has the original.
    private static Chit begin(Unit unit, PrintJob job) {
        if (job.original()
                .filter(paper -> mayBeOutElsewhere(unit, paper, job.id()))
                .isPresent()) {
            job.becomeCopy();
        }
        return job.begin();
    }

    void holdStale(Unit unit, int printerId, Instant limit) {
        List<PrintJob> stale = unit.list(PrintJob.class, WAITING, PrintJobState.WAITING, printerId).stream()
                .filter(job -> job.isOlderThan(limit) || job.isLate(unit.now()))
                .toList();
        stale.forEach(PrintJob::hold);
        if (!stale.isEmpty()) {
            printers.tell(unit, printerId);
        }
    }

    /// What has become of it; nothing, if somebody has decided otherwise meanwhile.
    void end(Unit unit, Chit chit, Outcome outcome) {
        PrintJob job = unit.session().find(PrintJob.class, chit.jobId());
        if (job == null || !job.isAttempt(chit.attempt())) {
            return;
        }
        switch (outcome) {
            case PRINTED -> job.printed(unit.now());
            case UNKNOWN -> job.unknown();
            case UNPRINTABLE -> job.fail();
        }
        if (job.view().state() == PrintJobState.FAILED) {
            printers.tell(unit, job.printerId());
        }
    }

    /// How an attempt has ended.
    enum Outcome {
        PRINTED,
        /// Nobody knows whether it came out.
        UNKNOWN,
        /// There is something in it that cannot be printed.
        UNPRINTABLE
    }

    /// Whoever was printing is no more: nobody knows what came out.
    void recover(Unit unit) {
        unit.list(PrintJob.class, "from PrintJob where state = ?1", PrintJobState.PRINTING)
                .forEach(PrintJob::unknown);
    }

    /// Forgets what was printed before `limit`, but not which reports were.
    static void forget(Unit unit, Instant limit) {
        unit.change("""
                delete from print_job
                where created_at < ? and state in ('PRINTED', 'DISCARDED') and report_number is null""", PrinterStates.utc(limit));
    }
}
