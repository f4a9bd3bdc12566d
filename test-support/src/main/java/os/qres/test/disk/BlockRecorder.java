package os.qres.test.disk;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A disk that remembers what it was told: a FUSE file system of two files, served on the standard input, which is
/// `/dev/fuse`. Its [#IMAGE] goes under a loop device, so that every block that the kernel's own file system writes and
/// every flush that it asks for comes by here, in the order in which the disk gets them; what is written to
/// [#MARKS] stands between them.
final class BlockRecorder {
    static final String IMAGE = "image";
    static final String MARKS = "marks";

    private static final int ROOT_NODE = 1;
    private static final int IMAGE_NODE = 2;
    private static final int MARKS_NODE = 3;
    private static final int ROOM = 1 << 20;
    private static final int HEADER = 40;
    private static final int LARGEST_WRITE = 128 * 1024;
    private static final int NO_SUCH_FILE = 2;
    private static final int UNKNOWN = 38;

    private final FileChannel requests = new FileInputStream(FileDescriptor.in).getChannel();
    private final FileChannel answers = new FileOutputStream(FileDescriptor.in).getChannel();
    private final ByteBuffer in = ByteBuffer.allocateDirect(ROOM).order(ByteOrder.nativeOrder());
    private final ByteBuffer out = ByteBuffer.allocateDirect(ROOM).order(ByteOrder.nativeOrder());
    private final FileChannel image;
    private final DataOutputStream trace;
    private boolean isOver;
    private int error;

    private BlockRecorder(FileChannel image, DataOutputStream trace) {
        this.image = image;
        this.trace = trace;
    }

    /// @param arguments the image's file, and where to keep what is done to it
    public static void main(String[] arguments) throws IOException {
        Path to = Path.of(arguments[1]);
        try (FileChannel image =
                        FileChannel.open(Path.of(arguments[0]), StandardOpenOption.READ, StandardOpenOption.WRITE);
                DataOutputStream trace = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            new BlockRecorder(image, trace).serve();
        }
    }

    private void serve() throws IOException {
        while (!isOver) {
            in.clear();
            if (requests.read(in) < HEADER) {
                return;
            }
            in.flip();
            answer(in.getInt(4), in.getLong(16));
        }
    }

    private void answer(int operation, long node) throws IOException {
        out.clear().position(16);
        error = 0;
        switch (operation) {
            case 1 -> lookUp();
            case 3, 4 -> attributes(node);
            case 14 -> out.putLong(0).putInt(node == MARKS_NODE ? 1 : 0).putInt(0);
            case 15 -> read();
            case 16 -> write(node);
            case 18, 25 -> {
                // Nothing is kept of an open file.
            }
            case 20 -> trace.writeByte(BlockTrace.FLUSHED);
            case 26 -> introduce();
            case 2, 36, 42 -> {
                return; // no answer is waited for
            }
            case 38 -> {
                isOver = true;
                return;
            }
            default -> fail(UNKNOWN);
        }
        send();
    }

    private void introduce() {
        // Version 7.31, nothing optional but writes larger than a page.
        out.putInt(7).putInt(31).putInt(ROOM).putInt(1 << 5).putInt(0).putInt(LARGEST_WRITE);
        out.putInt(1).position(16 + 64);
    }

    private void lookUp() throws IOException {
        byte[] name = new byte[in.limit() - HEADER - 1];
        in.get(HEADER, name);
        int node =
                switch (new String(name, StandardCharsets.US_ASCII)) {
                    case IMAGE -> IMAGE_NODE;
                    case MARKS -> MARKS_NODE;
                    default -> 0;
                };
        if (node == 0) {
            fail(NO_SUCH_FILE);
            return;
        }
        out.putLong(node).putLong(0).putLong(3600).putLong(3600).putInt(0).putInt(0);
        attribute(node);
    }

    private void attributes(long node) throws IOException {
        out.putLong(3600).putInt(0).putInt(0);
        attribute(node);
    }

    private void attribute(long node) throws IOException {
        boolean isFolder = node == ROOT_NODE;
        long size = node == IMAGE_NODE ? image.size() : 0;
        out.putLong(node).putLong(size).putLong(size / 512);
        out.position(out.position() + 36);
        out.putInt(isFolder ? 0040755 : 0100600).putInt(1);
        out.position(out.position() + 12);
        out.putInt(4096).putInt(0);
    }

    private void read() throws IOException {
        long from = in.getLong(HEADER + 8);
        out.limit(out.position() + in.getInt(HEADER + 16));
        while (out.hasRemaining()) {
            int read = image.read(out, from + out.position() - 16);
            if (read < 0) {
                break;
            }
        }
    }

    private void write(long node) throws IOException {
        long at = in.getLong(HEADER + 8);
        byte[] bytes = new byte[in.getInt(HEADER + 16)];
        in.get(HEADER + 40, bytes);
        if (node == MARKS_NODE) {
            trace.writeByte(BlockTrace.MARKED);
        } else {
            image.write(ByteBuffer.wrap(bytes), at);
            trace.writeByte(BlockTrace.WRITTEN);
            trace.writeLong(at);
        }
        trace.writeInt(bytes.length);
        trace.write(bytes);
        out.putInt(bytes.length).putInt(0);
    }

    private void fail(int number) {
        error = number;
    }

    private void send() throws IOException {
        out.flip().putInt(0, out.limit()).putInt(4, -error).putLong(8, in.getLong(8));
        answers.write(out);
    }
}
