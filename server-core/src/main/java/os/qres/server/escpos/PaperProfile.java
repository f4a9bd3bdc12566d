package os.qres.server.escpos;

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

    /// How a preview looks for which no printer is meant: 80 mm.
    public static final PaperProfile PREVIEW =
            new PaperProfile(48, CodePage.CP866, CodePage.CP866.usualNumber(), true, true, false);

    /// @param millimetres 58 or 80
    public static int columns(int millimetres) {
        return millimetres < 80 ? 32 : 48;
    }

    int dots() {
        return columns * CELL_WIDTH;
    }
}
