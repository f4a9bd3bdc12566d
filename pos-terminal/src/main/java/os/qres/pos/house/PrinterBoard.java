package os.qres.pos.house;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import os.qres.model.printing.PrinterStatus;

/// How the printers are, as far as this terminal knows: whoever speaks to the server puts it here.
public final class PrinterBoard {
    private final ObservableList<PrinterStatus> all = FXCollections.observableArrayList();
    private final ObservableList<PrinterStatus> allToRead = FXCollections.unmodifiableObservableList(all);

    public ObservableList<PrinterStatus> all() {
        return allToRead;
    }

    /// All of them, as they are now.
    public void replace(List<PrinterStatus> now) {
        all.setAll(now);
    }

    /// One of them is otherwise now.
    public void heard(PrinterStatus now) {
        all.removeIf(printer -> printer.id() == now.id());
        all.add(now);
        FXCollections.sort(all, Comparator.comparingInt(PrinterStatus::id));
    }

    /// Those that somebody should look at: in trouble, or with chits that wait for a decision.
    public List<PrinterStatus> troubled() {
        return all.stream().filter(PrinterBoard::isTroubled).toList();
    }

    /// The one to speak of first.
    public Optional<PrinterStatus> first() {
        return troubled().stream()
                .min(Comparator.comparing(
                                (PrinterStatus printer) -> printer.state().canPrint())
                        .thenComparing(PrinterStatus::since));
    }

    private static boolean isTroubled(PrinterStatus printer) {
        return switch (printer.state()) {
            case UNKNOWN, OK -> printer.held() + printer.failed() > 0;
            case PAPER_LOW, PAPER_OUT, COVER_OPEN, ERROR, OFFLINE, SILENT, UNREACHABLE -> true;
        };
    }
}
