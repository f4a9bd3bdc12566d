package os.qres.paper.link;

import os.qres.model.printing.PrinterState;

/// What the bits mean that a printer answers with.
final class Answers {
    private static final int REAL_TIME = 0b1001_0011;
    private static final int REAL_TIME_SIGN = 0b0001_0010;
    private static final int OFFLINE = 0b0000_1000;
    private static final int COVER = 0b0000_0100;
    private static final int PAPER_STOP = 0b0010_0000;
    private static final int ERROR = 0b0100_0000;
    private static final int BROKEN = 0b0110_1000;
    private static final int PAPER_LOW = 0b0000_1100;
    private static final int PAPER_OUT = 0b0110_0000;

    private Answers() {}

    /// Whether it answers a question out of turn (`DLE EOT`), and not one that stood in line (`GS r`).
    static boolean isRealTime(int answer) {
        return (answer & REAL_TIME) == REAL_TIME_SIGN;
    }

    static boolean isOffline(int printer) {
        return (printer & OFFLINE) != 0;
    }

    static boolean isPaperOut(int paper) {
        return (paper & PAPER_OUT) != 0;
    }

    static boolean isPaperLow(int paper) {
        return (paper & PAPER_LOW) != 0;
    }

    static PrinterState whyOffline(int cause, int error) {
        if ((cause & COVER) != 0) {
            return PrinterState.COVER_OPEN;
        }
        if ((cause & PAPER_STOP) != 0) {
            return PrinterState.PAPER_OUT;
        }
        boolean isBroken = (cause & ERROR) != 0 || (error & BROKEN) != 0;
        return isBroken ? PrinterState.ERROR : PrinterState.OFFLINE;
    }
}
