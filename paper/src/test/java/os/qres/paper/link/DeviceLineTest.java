package os.qres.paper.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fazecast.jSerialComm.SerialPort;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import os.qres.model.printing.PrinterState;
import os.qres.model.printing.SerialFlow;
import os.qres.model.printing.SerialParity;
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

    @ParameterizedTest
    @EnumSource(SerialFlow.class)
    void aChitComesOutOfASerialLine(SerialFlow flow) throws Exception {
        assumeTrue(PseudoTerminal.isThere(), "no pseudo terminal can be had");
        try (var terminal = new PseudoTerminal(printer)) {
            var way = new SerialWay(9600, SerialParity.EVEN, flow);
            prints(Talk.with(new PrinterAddress.Serial(terminal.device().toString(), way), true, PATIENCE, watch));
        }
    }

    @Test
    void aSerialLineIsSpokenOverAsThePrintersSwitchesSay() throws Exception {
        assumeTrue(PseudoTerminal.isThere(), "no pseudo terminal can be had");
        try (var terminal = new PseudoTerminal(printer)) {
            String device = terminal.device().toString();
            var way = new SerialWay(9600, SerialParity.ODD, SerialFlow.XON_XOFF);
            SerialPort port = SerialLine.port(new PrinterAddress.Serial(device, way));
            assertEquals(9600, port.getBaudRate());
            assertEquals(SerialPort.ODD_PARITY, port.getParity());
            assertEquals(
                    SerialPort.FLOW_CONTROL_XONXOFF_IN_ENABLED | SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED,
                    port.getFlowControlSettings());
            try (SerialLine line = SerialLine.open(new PrinterAddress.Serial(device, way))) {
                line.send(new byte[0]);
                String said = settings(device);
                assertTrue(said.contains("speed 9600 baud") && said.contains(" ixon"), said);
            }
            try (SerialLine line = SerialLine.open(new PrinterAddress.Serial(device, SerialWay.USUAL))) {
                line.send(new byte[0]);
                String said = settings(device);
                assertTrue(said.contains("speed 19200 baud") && said.contains("-ixon"), said);
            }
        }
    }

    /// What the system says of the line.
    private static String settings(String device) throws IOException {
        Process stty = new ProcessBuilder("stty", "-F", device, "-a")
                .redirectErrorStream(true)
                .start();
        return new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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
