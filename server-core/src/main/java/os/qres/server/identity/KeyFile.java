package os.qres.server.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The file of keys: made once, on the disk before anything is hashed with it, and readable to its owner only.
final class KeyFile {
    private static final int SHORTEST = 32;

    /// @param token signs tokens
    /// @param pepper goes into every hash
    record Keys(byte[] token, byte[] pepper) {}

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    /// @throws IOException with a message for the owner
    Keys open(Supplier<Keys> fresh) throws IOException {
        if (Files.exists(file)) {
            return read();
        }
        Keys keys = fresh.get();
        write(keys);
        return keys;
    }

    private Keys read() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is not a key file", e);
        }
        return new Keys(key(properties.getProperty("jwt")), key(properties.getProperty("pepper")));
    }

    private byte[] key(@Nullable String text) throws IOException {
        try {
            byte[] key = text == null ? new byte[0] : Base64.getDecoder().decode(text);
            if (key.length >= SHORTEST) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw new IOException(file + " has not the two keys jwt and pepper; restore it from a backup");
    }

    /// Written beside, forced, then moved into its place: a pulled plug leaves the whole file or none.
    private void write(Keys keys) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, ownerOnly());
        String text = "# Without this file nobody can sign in: keep it with the backups, and from everybody else.\n"
                + "jwt=" + Base64.getEncoder().encodeToString(keys.token()) + "\n"
                + "pepper=" + Base64.getEncoder().encodeToString(keys.pepper()) + "\n";
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(beside, file);
        }
        forceFolder();
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /// So that the file's name is on the disk as well as its content. Windows cannot and need not.
    private void forceFolder() {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException _) {
            // Windows.
        }
    }
}
