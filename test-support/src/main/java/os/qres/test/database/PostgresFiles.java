package os.qres.test.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once per version into the temporary folder: there a user without rights, as
/// whom they run when the test's own user is root, can read them.
final class PostgresFiles {
    private static final String READABLE_BY_ALL = "rwxr-xr-x";

    private PostgresFiles() {}

    static Path unpacked() {
        URL archive = archive();
        String jar = archive.getPath().replaceFirst("\\.jar!.*", "");
        String version = jar.substring(jar.lastIndexOf('/') + 1);
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), version + "-" + System.getProperty("user.name"));
        if (!Files.isDirectory(folder)) {
            unpack(archive, folder);
        }
        return folder;
    }

    private static URL archive() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-%s-%s.txz".formatted(system, processor);
        URL found = PostgresFiles.class.getResource(name);
        if (found == null) {
            throw new IllegalStateException(
                    name + " is not on the class path: add this platform to test-support/pom.xml");
        }
        return found;
    }

    /// Aside first, then moved into place in one step: test runs side by side never see half of it.
    private static void unpack(URL archive, Path folder) {
        try {
            Path aside = Files.createTempDirectory(folder.getParent(), "postgres");
            try (InputStream packed = archive.openStream();
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, aside.resolve(entry.getName()));
                }
            }
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString(READABLE_BY_ALL));
            moveIntoPlace(aside, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("could not unpack PostgreSQL into " + folder, e);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(READABLE_BY_ALL));
        }
    }

    private static void moveIntoPlace(Path aside, Path folder) throws IOException {
        try {
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(aside);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
