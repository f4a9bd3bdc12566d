package os.qres.server.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;

/// The place of an embedded database's file, and another file that is to take it in one step: a pulled plug leaves
/// one or the other, each whole.
final class PlaceOfFile {
    private static final String ENDING = ".mv.db";

    private final Path place;
    private final Path next;

    PlaceOfFile(Path place, Path next) {
        this.place = place;
        this.next = next;
    }

    /// Makes the other file a copy of the one in its place.
    void copy() throws SQLException {
        try {
            Files.deleteIfExists(next);
            if (Files.exists(place)) {
                Files.copy(place, next, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Gives the file that is in the place another name beside, under which it stays.
    /// @return that name
    Path keepOld(String name) throws SQLException {
        Path kept = place.resolveSibling(place.getFileName().toString().replace(ENDING, "-" + name + ENDING));
        try {
            Files.deleteIfExists(kept);
            try {
                Files.createLink(kept, place);
            } catch (UnsupportedOperationException | IOException _) {
                // Such as FAT, which knows no second name of a file.
                Files.copy(place, kept);
            }
            return kept;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Puts the other file into the place. It is on the disk before: H2 itself would force nothing.
    void take() throws SQLException {
        try {
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(next, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Folders.forceNameOf(place);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void forget() throws SQLException {
        try {
            Files.deleteIfExists(next);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private SQLException failed(IOException e) {
        return new SQLException("its file cannot be replaced: " + e.getMessage(), e);
    }
}
