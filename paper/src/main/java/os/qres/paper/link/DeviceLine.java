package os.qres.paper.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A device file such as `/dev/usb/lp0`. A read of it waits until the printer says something, so that it is done
/// beside.
final class DeviceLine implements PrinterLine {
    private static final int END = -1;

    private final FileChannel file;
    private final LinkedBlockingQueue<Integer> said = new LinkedBlockingQueue<>();

    private DeviceLine(FileChannel file) {
        this.file = file;
    }

    /// @param answers whether the printer says anything
    static DeviceLine open(Path path, boolean answers) throws IOException {
        if (!answers) {
            return new DeviceLine(FileChannel.open(path, StandardOpenOption.WRITE));
        }
        var line = new DeviceLine(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
        Thread.ofPlatform().daemon().name("printer " + path).start(line::listen);
        return line;
    }

    private void listen() {
        ByteBuffer one = ByteBuffer.allocate(1);
        try {
            while (file.read(one.clear()) > 0) {
                said.add(Byte.toUnsignedInt(one.get(0)));
            }
        } catch (IOException _) {
            // Closed, or unplugged: whoever waits is told below.
        }
        said.add(END);
    }

    @Override
    public void send(byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            file.write(rest);
        }
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
        try {
            file.close();
        } catch (IOException _) {
            // It is of no use any more, and was to be closed.
        }
    }
}
