package os.qres.server.printing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.printing.PrintJobState;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrintKind;
import os.qres.paper.escpos.Document;
import os.qres.server.platform.problem.RefusedException;

/// A chit. It is said to be printing before its first byte goes out; whatever ends it then without an answer leaves
/// open whether it came out, so that from then on it is a copy.
@Entity(name = "PrintJob")
@Table(name = "print_job")
class PrintJob {
    /// So often it is tried by itself; then somebody looks at the printer.
    private static final int MOST_ATTEMPTS = 5;

    private static final Duration DRAWERS_PATIENCE = Duration.ofSeconds(15);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private int printerId;
    private int number;

    @Enumerated(EnumType.STRING)
    private PrintKind kind;

    private String title;
    private @Nullable Integer orderId;
    private @Nullable Integer stationId;
    private @Nullable Integer reportNumber;
    private @Nullable String paper;

    @Convert(converter = DocumentColumn.class)
    private Document document;

    @Enumerated(EnumType.STRING)
    private PrintJobState state = PrintJobState.WAITING;

    @Column(name = "is_copy")
    private boolean copy;

    private int attempts;
    private Instant createdAt;
    private Instant askedAt;
    private @Nullable Instant printedAt;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected PrintJob() {}

    PrintJob(int printerId, int number, Wanted wanted, Instant now) {
        this.printerId = printerId;
        this.number = number;
        kind = wanted.kind();
        title = wanted.title();
        orderId = wanted.orderId();
        stationId = wanted.stationId();
        reportNumber = wanted.report();
        paper = wanted.paper();
        document = wanted.document();
        copy = wanted.isCopy();
        createdAt = now;
        askedAt = now;
    }

    int id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    int printerId() {
        return printerId;
    }

    /// Whether it says what should be in drawers.
    boolean isForManagers() {
        return kind == PrintKind.REPORT;
    }

    boolean isDrawer() {
        return kind == PrintKind.DRAWER;
    }

    boolean isOlderThan(Instant moment) {
        return askedAt.isBefore(moment);
    }

    /// What is printed now.
    Chit begin() {
        state = PrintJobState.PRINTING;
        attempts++;
        return new Chit(id(), attempts, number, copy, document);
    }

    boolean isAttempt(int attempt) {
        return state == PrintJobState.PRINTING && attempts == attempt;
    }

    void printed(Instant now) {
        state = PrintJobState.PRINTED;
        printedAt = now;
    }

    void fail() {
        state = PrintJobState.FAILED;
    }

    /// Which paper it is, unless there is a copy's word on it already.
    Optional<String> original() {
        return copy ? Optional.empty() : Optional.ofNullable(paper);
    }

    /// The same paper has come out of another printer, or may have.
    void becomeCopy() {
        copy = true;
    }

    /// Nobody knows whether it came out. A drawer that may have opened is not opened again.
    void unknown() {
        if (kind == PrintKind.DRAWER) {
            state = PrintJobState.DISCARDED;
            return;
        }
        copy = true;
        state = attempts < MOST_ATTEMPTS ? PrintJobState.WAITING : PrintJobState.FAILED;
    }

    void hold() {
        state = kind == PrintKind.DRAWER ? PrintJobState.DISCARDED : PrintJobState.HELD;
    }

    /// Whether nobody waits for it any more: a drawer does not open by itself when the printer is back.
    boolean isLate(Instant now) {
        return kind == PrintKind.DRAWER && askedAt.isBefore(now.minus(DRAWERS_PATIENCE));
    }

    /// It is wanted after all.
    /// @throws RefusedException job-done
    void release(Instant now) {
        requireOpen();
        if (state != PrintJobState.PRINTING) {
            wanted(now);
        }
    }

    /// Once more, whatever has become of it. The drawer that has opened with it stays shut.
    void reprint(Instant now) {
        copy |= state == PrintJobState.PRINTED || state == PrintJobState.PRINTING;
        if (state == PrintJobState.PRINTED) {
            document = document.withoutDrawer();
        }
        wanted(now);
    }

    /// It is to come out of another printer.
    void reroute(int otherPrinter, int itsNumber, Instant now) {
        reprint(now);
        printerId = otherPrinter;
        number = itsNumber;
    }

    /// Nobody wants it any more.
    /// @throws RefusedException job-done
    void discard() {
        requireOpen();
        state = PrintJobState.DISCARDED;
    }

    private void requireOpen() {
        if (state == PrintJobState.PRINTED || state == PrintJobState.DISCARDED) {
            throw RefusedException.conflict("job-done");
        }
    }

    private void wanted(Instant now) {
        state = PrintJobState.WAITING;
        attempts = 0;
        askedAt = now;
    }

    Document document() {
        return new Chit(id(), attempts, number, copy, document).framed();
    }

    PrintJobView view() {
        return new PrintJobView(
                id(), printerId, number, kind, title, orderId, stationId, state, copy, attempts, createdAt, printedAt);
    }
}
