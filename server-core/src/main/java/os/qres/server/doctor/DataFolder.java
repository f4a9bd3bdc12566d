package os.qres.server.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import os.qres.server.identity.Secrets;

/// The folder of the data: is there room, and can only its owner read the keys?
final class DataFolder implements Examination {
    private static final long MIB = 1024L * 1024;

    /// As `/health` calls it little.
    private static final long LITTLE = 512 * MIB;

    private final Path data;

    DataFolder(Path data) {
        this.data = data;
    }

    @Override
    public List<Finding> look() {
        var findings = new ArrayList<Finding>();
        try {
            long free = Files.getFileStore(data).getUsableSpace();
            findings.add(free < LITTLE ? Finding.note("little-room", free / MIB) : Finding.good("room", free / MIB));
            findings.add(keys(Secrets.file(data)));
        } catch (IOException e) {
            findings.add(Finding.unknown("no-folder", e.toString()));
        }
        return findings;
    }

    private static Finding keys(Path keys) throws IOException {
        if (!Files.exists(keys)) {
            return Finding.damage("no-keys", keys.toString());
        }
        if (!keys.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Finding.good("keys");
        }
        Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(keys));
        others.removeAll(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        return others.isEmpty() ? Finding.good("keys") : Finding.damage("open-keys", keys.toString());
    }
}
