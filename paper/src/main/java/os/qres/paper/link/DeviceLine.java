package os.qres.paper.link;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// A device file such as `/dev/usb/lp0`. A read of it waits until the printer says something, so that it is done
/// beside, on a channel of its own: one channel lets nobody write while somebody reads. Both are of one descriptor,
/// since a printer's driver opens its device once. Only a platform's thread is woken by [#close] out of a read or a
/// write that hangs, so that callers on virtual threads leave both to such.
final class DeviceLine implements PrinterLine {
    private static final int END = -1;
    private static final Duration NOTHING_YET = Duration.ofMillis(20);

    private final FileChannel in;
    private final FileChannel out;
    private final LinkedBlockingQueue<Integer> said = new LinkedBlockingQueue<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("printer writer").factory());

    private DeviceLine(FileChannel in, FileChannel out) {
        this.in = in;
        this.out = out;
    }

    /// @param answers whether the printer says anything
    static DeviceLine open(Path path, boolean answers) throws IOException {
        if (!answers) {
            FileChannel out = FileChannel.open(path, StandardOpenOption.WRITE);
            return new DeviceLine(out, out);
        }
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        FileDescriptor device = new RandomAccessFile(path.toFile(), "rw").getFD();
        return listening(new FileInputStream(device).getChannel(), new FileOutputStream(device).getChannel());
    }

    /// @param in what the printer says
    /// @param out what it is sent
    static DeviceLine listening(FileChannel in, FileChannel out) {
        var line = new DeviceLine(in, out);
        Thread.ofPlatform().daemon().name("printer line").start(line::listen);
        return line;
    }

    private void listen() {
        ByteBuffer one = ByteBuffer.allocate(1);
        try {
            while (true) {
                if (in.read(one.clear()) > 0) {
                    said.add(Byte.toUnsignedInt(one.get(0)));
                } else {
                    // A driver gives nothing where the printer had nothing to say; what has ended, it says by a fault.
                    Thread.sleep(NOTHING_YET);
                }
            }
        } catch (IOException _) {
            // Closed, or unplugged: whoever waits is told below.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        said.add(END);
    }

    @Override
    public void send(byte[] bytes) throws IOException {
        try {
            writer.submit(() -> write(bytes)).get();
        } catch (ExecutionException | RejectedExecutionException e) {
            throw new IOException("the device takes nothing", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private int write(byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            out.write(rest);
        }
        return bytes.length;
    }

    @Override
    public OptionalInt hear(Duration patience) throws IOException {
        try {
            Integer next = said.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (next != null && next == END) {
                throw new IOException("the device has ended");
            }
            return next == null ? OptionalInt.empty() : OptionalInt.of(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        close(in);
        close(out);
        writer.shutdown();
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException _) {
            // It is of no use any more, and was to be closed.
        }
    }
}
