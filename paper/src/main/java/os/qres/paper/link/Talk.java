package os.qres.paper.link;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import os.qres.model.printing.PrinterState;

/// A talk with a printer. It never waits longer than its [Patience]: then the line is cut from beside, even under a
/// write that hangs.
public final class Talk implements AutoCloseable {
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private static final int GS = 0x1d;
    private static final int PRINTER = 1;
    private static final int OFFLINE_CAUSE = 2;
    private static final int ERROR_CAUSE = 3;
    private static final int PAPER = 4;

    private static final Duration GLANCE = Duration.ofMillis(1);

    private final PrinterLine line;
    private final boolean answers;
    private final Patience patience;
    private final ScheduledExecutorService watch;

    Talk(PrinterLine line, boolean answers, Patience patience, ScheduledExecutorService watch) {
        this.line = line;
        this.answers = answers;
        this.patience = patience;
        this.watch = watch;
    }

    /// @param answers whether this printer says anything
    /// @param watch cuts the line when our patience ends
    /// @throws IOException when there is no connection
    public static Talk with(PrinterAddress address, boolean answers, Patience patience, ScheduledExecutorService watch)
            throws IOException {
        PrinterLine line =
                switch (address) {
                    case PrinterAddress.Network network -> NetworkLine.open(network, patience.connect());
                    case PrinterAddress.Device device -> DeviceLine.open(device.file(), answers);
                    case PrinterAddress.Serial serial -> SerialLine.open(serial);
                };
        return new Talk(line, answers, patience, watch);
    }

    /// How it says that it is (`DLE EOT n`). What says nothing at all is taken for well where nothing is expected.
    /// @throws IOException when the connection ends
    public PrinterState state() throws IOException {
        if (!answers) {
            return PrinterState.OK;
        }
        ScheduledFuture<?> cut = cutAfter(patience.answer().multipliedBy(4));
        try {
            OptionalInt printer = ask(PRINTER);
            return printer.isEmpty() ? PrinterState.SILENT : state(printer.getAsInt());
        } finally {
            cut.cancel(false);
        }
    }

    private PrinterState state(int printer) throws IOException {
        int paper = ask(PAPER).orElse(0);
        if (Answers.isPaperOut(paper)) {
            return PrinterState.PAPER_OUT;
        }
        if (Answers.isOffline(printer)) {
            int cause = ask(OFFLINE_CAUSE).orElse(0);
            int error = ask(ERROR_CAUSE).orElse(0);
            return Answers.whyOffline(cause, error);
        }
        return Answers.isPaperLow(paper) ? PrinterState.PAPER_LOW : PrinterState.OK;
    }

    private OptionalInt ask(int what) throws IOException {
        line.send(new byte[] {DLE, EOT, (byte) what});
        return hear(patience.answer(), true);
    }

    /// The first answer of that sort; others are left over from before.
    private OptionalInt hear(Duration most, boolean realTime) throws IOException {
        long end = System.nanoTime() + most.toNanos();
        while (true) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            OptionalInt said = line.hear(left.isPositive() ? left : GLANCE);
            if (said.isEmpty() || Answers.isRealTime(said.getAsInt()) == realTime) {
                return said;
            }
        }
    }

    /// Prints, and returns when it has come out: a printer answers `GS r` in turn, when all before it is done.
    /// @throws IOException when nobody can say whether it came out
    public void print(byte[] chit) throws IOException {
        ScheduledFuture<?> cut = cutAfter(patience.print());
        try {
            line.send(chit);
            if (answers) {
                line.send(new byte[] {GS, 'r', 1});
                if (hear(patience.print(), false).isEmpty()) {
                    throw new IOException("the printer does not say that it has finished");
                }
            }
        } finally {
            cut.cancel(false);
        }
    }

    private ScheduledFuture<?> cutAfter(Duration most) {
        return watch.schedule(line::close, most.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        line.close();
    }
}
