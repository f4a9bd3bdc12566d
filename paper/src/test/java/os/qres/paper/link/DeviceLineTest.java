package os.qres.paper.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.printing.PrinterState;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.process.Deadline;

/// A printer behind a device file, and behind a serial line: it says how it is while it is written to.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeviceLineTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(3));
    private static final byte[] CHIT = "Soup\n\u001dV\u0000".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private final PaperPrinter printer = new PaperPrinter();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void close() {
        printer.close();
        watch.shutdownNow();
    }

    @Test
    void whatIsSentGoesOutWhileNothingIsSaid() throws Exception {
        try (DeviceLine line = DeviceLine.open(fifo("echo"), true)) {
            assertEquals(OptionalInt.empty(), line.hear(Duration.ofMillis(200)));
            line.send(new byte[] {7});
            assertEquals(OptionalInt.of(7), line.hear(SOON));
        }
    }

    @Test
    void aChitComesOutOfTwoPipesAndThePrinterSaysHowItIs() throws Exception {
        FileChannel to = pipe("to");
        FileChannel from = pipe("from");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), printer.port());
                var sent = new FileInputStream(folder.resolve("to").toFile());
                var answered = new FileOutputStream(folder.resolve("from").toFile())) {
            PseudoTerminal.pump(sent, socket.getOutputStream());
            PseudoTerminal.pump(socket.getInputStream(), answered);
            prints(new Talk(DeviceLine.listening(from, to), true, PATIENCE, watch));
        }
    }

    @Test
    void aChitComesOutOfADevice() throws Exception {
        assumeTrue(PseudoTerminal.isThere(), "no pseudo terminal can be had");
        try (var terminal = new PseudoTerminal(printer)) {
            var address = new PrinterAddress.Device(terminal.device());
            prints(Talk.with(address, true, PATIENCE, watch));
            // And again, by a line of its own: the device is free.
            prints(Talk.with(address, true, PATIENCE, watch));
        }
    }

    @Test
    void aChitComesOutOfASerialLine() throws Exception {
        assumeTrue(PseudoTerminal.isThere(), "no pseudo terminal can be had");
        try (var terminal = new PseudoTerminal(printer)) {
            prints(Talk.with(
                    new PrinterAddress.Serial(terminal.device().toString(), PrinterAddress.USUAL_BAUD),
                    true,
                    PATIENCE,
                    watch));
        }
    }

    /// It says that it is well, prints, says that it has finished, and is out of paper afterwards.
    private void prints(Talk begun) throws IOException {
        int before = printer.slips().size();
        try (Talk talk = begun) {
            assertEquals(PrinterState.OK, talk.state());
            talk.print(CHIT);
            Deadline.await("it came out", SOON, () -> printer.slips().size() == before + 1);
            assertEquals("Soup", printer.slips().getLast().lines().getFirst());
            printer.openCover();
            assertEquals(PrinterState.COVER_OPEN, talk.state());
            printer.heal();
            assertEquals(PrinterState.OK, talk.state());
        }
    }

    @Test
    void aDeviceThatHasNothingToSayYetHasNotEnded() throws Exception {
        Path said = Files.createFile(folder.resolve("said"));
        FileChannel out = FileChannel.open(folder.resolve("sent"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try (DeviceLine line = DeviceLine.listening(FileChannel.open(said), out)) {
            assertEquals(OptionalInt.empty(), line.hear(Duration.ofMillis(200)));
            Files.write(said, new byte[] {0x12});
            assertEquals(OptionalInt.of(0x12), line.hear(SOON));
        }
    }

    @Test
    void aWriteThatHangsIsCutFromBeside() throws Exception {
        DeviceLine line = DeviceLine.listening(pipe("silent"), pipe("stuck"));
        var failure = new CompletableFuture<IOException>();
        Thread.ofVirtual()
                .start(() -> failure.complete(assertThrows(IOException.class, () -> line.send(new byte[1 << 20]))));
        assertThrows(TimeoutException.class, () -> failure.get(200, TimeUnit.MILLISECONDS));
        line.close();
        assertNotNull(failure.get(SOON.toSeconds(), TimeUnit.SECONDS));
        assertThrows(IOException.class, () -> line.hear(SOON));
        assertThrows(IOException.class, () -> line.send(new byte[1]));
    }

    @Test
    void aDeviceThatIsNotThereIsNotMade() {
        Path nothing = folder.resolve("lp0");
        assertThrows(NoSuchFileException.class, () -> DeviceLine.open(nothing, true));
        assertTrue(Files.notExists(nothing));
    }

    private FileChannel pipe(String name) throws Exception {
        return new RandomAccessFile(fifo(name).toFile(), "rw").getChannel();
    }

    private Path fifo(String name) throws Exception {
        Path path = folder.resolve(name);
        int code = new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
        assertEquals(0, code);
        return path;
    }
}
