package os.qres.admin.printers;

import java.util.Locale;
import os.qres.model.printing.PrintJobState;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrintKind;
import os.qres.model.printing.PrinterConnection;
import os.qres.model.printing.PrinterState;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// How printers and chits are spoken of: a word, an icon and a colour each.
final class PrinterWords {
    private final Texts texts;

    PrinterWords(Texts texts) {
        this.texts = texts;
    }

    String state(PrinterState state) {
        return texts.get("printer.state." + key(state));
    }

    static Icons icon(PrinterState state) {
        return switch (state) {
            case OK -> Icons.CHECK;
            case UNKNOWN -> Icons.CLOCK;
            case PAPER_LOW -> Icons.TICKET_WARNING;
            case PAPER_OUT, COVER_OPEN, ERROR, OFFLINE -> Icons.ATTENTION;
            case SILENT, UNREACHABLE -> Icons.OFFLINE;
        };
    }

    static String style(PrinterState state) {
        return switch (state) {
            case OK -> "success";
            case UNKNOWN -> "muted";
            case PAPER_LOW -> "warning";
            case PAPER_OUT, COVER_OPEN, ERROR, OFFLINE, SILENT, UNREACHABLE -> "danger";
        };
    }

    String kind(PrintKind kind) {
        return texts.get("printer.kind." + key(kind));
    }

    String connection(PrinterConnection connection) {
        return texts.get("printer.connection." + key(connection));
    }

    String job(PrintJobView job) {
        String state = texts.get("printer.job." + key(job.state()));
        return job.isCopy() ? state + " · " + texts.get("printer.job.copy") : state;
    }

    static Icons icon(PrintJobState state) {
        return switch (state) {
            case WAITING -> Icons.CLOCK;
            case PRINTING -> Icons.PRINTER;
            case PRINTED -> Icons.CHECK;
            case HELD -> Icons.TICKET_HELD;
            case FAILED -> Icons.WARNING;
            case DISCARDED -> Icons.OFF;
        };
    }

    static String style(PrintJobState state) {
        return switch (state) {
            case PRINTED -> "success";
            case HELD -> "warning";
            case FAILED -> "danger";
            case WAITING, PRINTING, DISCARDED -> "muted";
        };
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
