package os.qres.paper.escpos;

import java.util.Objects;
import os.qres.model.printing.PrinterCodePage;
import os.qres.model.printing.PrinterDraft;

/// What a printer's paper and letters are like. Letters are 12 dots wide and 24 high, 8 dots to a millimetre.
///
/// @param columns letters on a line
/// @param pageNumber by which the printer knows `page`
/// @param printsQr whether the printer draws QR codes itself
/// @param cuts whether it has a knife
/// @param hasDrawer whether a money drawer hangs on it
public record PaperProfile(
        int columns, CodePage page, int pageNumber, boolean printsQr, boolean cuts, boolean hasDrawer) {
    static final int CELL_WIDTH = 12;
    static final int CELL_HEIGHT = 24;
    private static final int WIDE = 80;

    /// How a preview looks for which no printer is meant: 80 mm.
    public static final PaperProfile PREVIEW =
            new PaperProfile(48, CodePage.CP866, CodePage.CP866.usualNumber(), true, true, false);

    /// As its owner describes it; what he left out is as usual.
    public static PaperProfile of(PrinterDraft printer) {
        CodePage page = CodePage.valueOf(Objects.requireNonNullElse(printer.codePage(), PrinterCodePage.CP866)
                .name());
        return new PaperProfile(
                columns(Objects.requireNonNullElse(printer.paperWidth(), WIDE)),
                page,
                Objects.requireNonNullElse(printer.codePageNumber(), page.usualNumber()),
                !Boolean.FALSE.equals(printer.printsQr()),
                !Boolean.FALSE.equals(printer.cuts()),
                Boolean.TRUE.equals(printer.hasDrawer()));
    }

    /// @param millimetres 58 or 80
    public static int columns(int millimetres) {
        return millimetres < WIDE ? 32 : 48;
    }

    int dots() {
        return columns * CELL_WIDTH;
    }
}
