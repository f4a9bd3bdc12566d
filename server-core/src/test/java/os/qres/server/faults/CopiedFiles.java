package os.qres.server.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The backups of a server at one moment: those beside its database, and those on a medium.
///
/// @param home by name
/// @param medium by name
record CopiedFiles(SortedMap<String, byte[]> home, SortedMap<String, byte[]> medium) {
    static final CopiedFiles NONE = new CopiedFiles(new TreeMap<>(), new TreeMap<>());

    private static final String CHANGES = "changes-";
    private static final String PART = ".part";

    /// Where they are.
    record Places(Path home, Path medium) {}

    /// As they are now; the same bytes where nothing was added since.
    CopiedFiles now(Places places) {
        return new CopiedFiles(now(places.home(), home), now(places.medium(), medium));
    }

    private static SortedMap<String, byte[]> now(Path folder, SortedMap<String, byte[]> before) {
        var there = new TreeMap<String, byte[]>();
        try (Stream<Path> files = Files.list(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                byte[] old = before.getOrDefault(name, new byte[0]);
                try {
                    // They only grow.
                    there.put(
                            name,
                            Files.size(file) == old.length && before.containsKey(name)
                                    ? old
                                    : Files.readAllBytes(file));
                } catch (NoSuchFileException _) {
                    // It has got its name just now.
                }
            }
        } catch (NoSuchFileException _) {
            return there;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return there;
    }

    /// What a power cut leaves of them in two folders.
    ///
    /// The files of changes beside the database are forced now and then: of the last one anything may be missing.
    /// What is on the medium is forced before more is written there: of what has come since the look `before`
    /// anything may be missing. A file that has its name is whole, or has lost its name.
    void broken(CopiedFiles before, Places to, Random random) throws IOException {
        String last =
                home.keySet().stream().filter(name -> name.startsWith(CHANGES)).reduce("", (_, next) -> next);
        for (Map.Entry<String, byte[]> file : home.entrySet()) {
            String name = file.getKey();
            boolean isOpen = name.equals(last) || name.endsWith(PART);
            leave(to.home().resolve(name), file.getValue(), isOpen ? 0 : file.getValue().length, random);
        }
        for (Map.Entry<String, byte[]> file : medium.entrySet()) {
            String name = file.getKey();
            byte[] old = before.medium.get(name);
            boolean grows = name.startsWith(CHANGES) || name.endsWith(PART);
            if (old == null && random.nextInt(4) == 0) {
                continue;
            }
            int safe = grows ? (old == null ? 0 : old.length) : file.getValue().length;
            leave(to.medium().resolve(name), file.getValue(), Math.min(safe, file.getValue().length), random);
        }
    }

    private static void leave(Path file, byte[] bytes, int safe, Random random) throws IOException {
        // Most often all of it has come to the disk by itself.
        int left = random.nextBoolean() ? bytes.length : random.nextInt(safe, bytes.length + 1);
        // The length may have come to the disk, and what was written there not.
        int length = random.nextBoolean() ? left : random.nextInt(left, bytes.length + 1);
        Files.write(file, Arrays.copyOf(Arrays.copyOf(bytes, left), length));
    }
}
