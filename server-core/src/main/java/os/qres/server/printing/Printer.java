package os.qres.server.printing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import os.qres.model.printing.PrintKind;
import os.qres.model.printing.PrintRoute;
import os.qres.model.printing.PrinterCodePage;
import os.qres.model.printing.PrinterConnection;
import os.qres.model.printing.PrinterDraft;
import os.qres.model.printing.PrinterStatus;
import os.qres.model.printing.PrinterView;
import os.qres.model.printing.SerialFlow;
import os.qres.model.printing.SerialParity;
import os.qres.paper.escpos.PaperProfile;
import os.qres.paper.link.PrinterAddress;
import os.qres.paper.link.SerialWay;
import os.qres.server.platform.problem.RefusedException;

/// A printer, as its owner describes it.
@Entity(name = "Printer")
class Printer {
    private static final int WIDE = 80;
    private static final int NARROW = 58;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String name;

    @Enumerated(EnumType.STRING)
    private PrinterConnection connection;

    private String address;
    private int baud;

    @Enumerated(EnumType.STRING)
    private SerialParity parity;

    @Enumerated(EnumType.STRING)
    private SerialFlow flowControl;

    private int paperWidth;

    @Enumerated(EnumType.STRING)
    private PrinterCodePage codePage;

    private @Nullable Integer codePageNumber;
    private @Nullable String language;
    private boolean answers;
    private boolean printsQr;
    private boolean cuts;
    private boolean hasDrawer;

    @Column(name = "is_active")
    private boolean active;

    @Convert(converter = RoutesColumn.class)
    private List<PrintRoute> routes;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected Printer() {}

    /// @throws RefusedException invalid, when there can be no printer at the address
    Printer(PrinterDraft draft, Instant now) {
        createdAt = now;
        change(draft, now);
    }

    /// @throws RefusedException invalid, when there can be no printer at the address
    final void change(PrinterDraft draft, Instant now) {
        name = draft.name();
        connection = draft.connection();
        address = draft.address().strip();
        baud = Objects.requireNonNullElse(draft.baud(), SerialWay.USUAL.baud());
        parity = Objects.requireNonNullElse(draft.parity(), SerialWay.USUAL.parity());
        flowControl = Objects.requireNonNullElse(draft.flowControl(), SerialWay.USUAL.flow());
        paperWidth = Objects.requireNonNullElse(draft.paperWidth(), WIDE) < WIDE ? NARROW : WIDE;
        codePage = Objects.requireNonNullElse(draft.codePage(), PrinterCodePage.CP866);
        codePageNumber = draft.codePageNumber();
        language = draft.language();
        answers = Objects.requireNonNullElse(draft.answers(), true);
        printsQr = Objects.requireNonNullElse(draft.printsQr(), true);
        cuts = Objects.requireNonNullElse(draft.cuts(), true);
        hasDrawer = Objects.requireNonNullElse(draft.hasDrawer(), false);
        active = Objects.requireNonNullElse(draft.isActive(), true);
        routes = Objects.requireNonNullElse(draft.routes(), List.of());
        updatedAt = now;
        place();
    }

    private PrinterAddress place() {
        return PrinterAddress.of(connection, address, new SerialWay(baud, parity, flowControl))
                .orElseThrow(() -> RefusedException.invalid("address", "{printer-address}"));
    }

    int id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }

    PrinterDraft draft() {
        return new PrinterDraft(
                name,
                connection,
                address,
                baud,
                parity,
                flowControl,
                paperWidth,
                codePage,
                codePageNumber,
                language,
                answers,
                printsQr,
                cuts,
                hasDrawer,
                active,
                routes);
    }

    boolean printsForStations() {
        return active
                && connection == PrinterConnection.NETWORK
                && routes.stream().anyMatch(route -> route.kind() == PrintKind.KITCHEN);
    }

    PrinterSetup setup() {
        PaperProfile profile = PaperProfile.of(draft());
        return new PrinterSetup(id(), name, place(), answers, profile, language, active, routes);
    }

    PrinterView view(PrinterStatus status) {
        return new PrinterView(
                id(),
                name,
                connection,
                address,
                baud,
                parity,
                flowControl,
                paperWidth,
                codePage,
                codePageNumber,
                language,
                answers,
                printsQr,
                cuts,
                hasDrawer,
                active,
                routes,
                status,
                createdAt,
                updatedAt,
                version);
    }
}
