package os.qres.server.uploads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import os.qres.server.platform.database.Folders;
import os.qres.server.platform.database.Room;

/// The folder of pictures. A file that is there is whole and on the disk, and never changes: its name says what is in
/// it.
final class Shelf {
    static final Pattern NAME = Pattern.compile("[0-9a-f]{32}(-small)?\\.(jpg|png)");

    private final Path folder;
    private final Path incoming;

    /// Makes the folder, and forgets what was on its way when the server ended.
    Shelf(Path folder) {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
        try {
            Files.createDirectories(incoming);
            try (Stream<Path> left = Files.list(incoming)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where files wait that are not pictures yet.
    Path incoming() {
        return incoming;
    }

    /// @param name any text: what is no picture's name is not there
    Optional<Path> find(String name) {
        return Optional.of(name)
                .filter(NAME.asMatchPredicate())
                .map(folder::resolve)
                .filter(Files::isRegularFile);
    }

    /// Returns when it is safely there.
    void put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file)) {
            return;
        }
        Path beside = Files.createTempFile(incoming, "made", "");
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        }
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
        Folders.forceNameOf(file);
    }

    /// Whether its disk may take more: what is kept here must not be what fills it.
    boolean hasRoom() {
        return folder.toFile().getUsableSpace() >= Room.LEAST;
    }
}
