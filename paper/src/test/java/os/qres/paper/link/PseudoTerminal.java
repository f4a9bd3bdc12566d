package os.qres.paper.link;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import os.qres.test.printer.PaperPrinter;

/// A device file with a printer behind it: the slave of a pseudo terminal that the system's `script` holds open.
final class PseudoTerminal implements AutoCloseable {
    private static final Path SCRIPT = Path.of("/usr/bin/script");

    private final Process holder;
    private final Socket printer;
    private final Path device;

    PseudoTerminal(PaperPrinter behind) throws IOException {
        holder = new ProcessBuilder(SCRIPT.toString(), "-qfc", "stty raw -echo; tty; exec sleep 120", "/dev/null")
                .start();
        InputStream said = new BufferedInputStream(holder.getInputStream());
        device = Path.of(line(said));
        printer = new Socket(InetAddress.getLoopbackAddress(), behind.port());
        pump(said, printer.getOutputStream());
        pump(printer.getInputStream(), holder.getOutputStream());
    }

    static boolean isThere() {
        return Files.isExecutable(SCRIPT);
    }

    Path device() {
        return device;
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII).strip();
    }

    static void pump(InputStream from, OutputStream to) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                for (int next = from.read(); next >= 0; next = from.read()) {
                    to.write(next);
                    to.flush();
                }
            } catch (IOException _) {
                // One of both is closed: the test has ended.
            }
        });
    }

    @Override
    public void close() throws IOException {
        holder.descendants().forEach(ProcessHandle::destroy);
        holder.destroy();
        printer.close();
    }
}
