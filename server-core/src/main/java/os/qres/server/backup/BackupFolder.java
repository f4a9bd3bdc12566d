package os.qres.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder of snapshots, and of files of changes that were made after them. Their names begin with the number of the
/// group of changes that a snapshot holds last, or a file of changes first; a higher number is newer, whatever a clock
/// said.
public record BackupFolder(Path path) {
    private static final Pattern SNAPSHOT = Pattern.compile("snapshot-(\\d{15})-\\d{8}T\\d{6}Z\\.qres");
    private static final Pattern CHANGES = Pattern.compile("changes-(\\d{15})-\\p{XDigit}{8}\\.qres");
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// A file that is under way.
    static final String PART = ".part";

    /// @param number of a group of changes
    public record Numbered(Path file, long number) {
        String name() {
            return file.getFileName().toString();
        }
    }

    /// The server's own, beside its database.
    public static BackupFolder home(Path data) {
        return new BackupFolder(data.resolve("backups"));
    }

    /// Makes the folder, readable to its owner only where the disk knows owners: what is in it is all that there is.
    void make() throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Files.createDirectories(path);
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /// Newest first.
    public List<Numbered> snapshots() throws IOException {
        return files(SNAPSHOT).stream()
                .sorted(Comparator.comparing(Numbered::number)
                        .thenComparing(Numbered::name)
                        .reversed())
                .toList();
    }

    /// Oldest first.
    public List<Numbered> changes() throws IOException {
        return files(CHANGES).stream()
                .sorted(Comparator.comparing(Numbered::number).thenComparing(Numbered::name))
                .toList();
    }

    Path newSnapshot(long number, Instant at) {
        return path.resolve("snapshot-%015d-%s.qres".formatted(number, AT.format(at)));
    }

    /// Another one at each start: nothing is ever written behind what a power cut left.
    Path newChanges(long first) {
        String mark = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        return path.resolve("changes-%015d-%s.qres".formatted(first, mark));
    }

    /// Whoever wants a snapshot now, of a server that is running, leaves a file here.
    public Path wanted() {
        return path.resolve("wanted");
    }

    /// Whether somebody is writing there.
    public boolean isBusy() throws IOException {
        return !parts().isEmpty();
    }

    /// Files that are under way, or were when somebody was killed.
    List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(PART)).toList();
        }
    }

    /// Puts aside what is newer than the group `number`: the database was put back to an earlier state by hand, and
    /// what it writes now would be taken for the older.
    void leaveAfter(long number) throws IOException {
        List<Numbered> newer = Stream.concat(snapshots().stream(), changes().stream())
                .filter(file -> file.number() > number)
                .toList();
        for (Numbered file : newer) {
            Path aside = Files.createDirectories(path.resolve("left-at-" + number));
            Files.move(file.file(), aside.resolve(file.name()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<Numbered> files(Pattern pattern) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        Function<Path, Stream<Numbered>> numbered = file -> {
            Matcher name = pattern.matcher(file.getFileName().toString());
            return name.matches() ? Stream.of(new Numbered(file, Long.parseLong(name.group(1)))) : Stream.empty();
        };
        try (Stream<Path> files = Files.list(path)) {
            return files.flatMap(numbered).toList();
        }
    }
}
