package os.qres.server.health;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import os.qres.model.health.CheckStatus;
import os.qres.model.health.HealthCheck;

/// Is there room left where the data are?
public final class DiskCheck implements Check {
    private static final String NAME = "disk_space";
    private static final long MIB = 1024L * 1024;

    /// A busy evening with its logs takes some tens of MiB.
    private static final long LITTLE = 512 * MIB;

    private static final long NONE = 64 * MIB;

    private final Path data;

    public DiskCheck(Path data) {
        this.data = data;
    }

    @Override
    public HealthCheck look() {
        try {
            FileStore store = Files.getFileStore(data);
            long free = store.getUsableSpace();
            return new HealthCheck(
                    NAME, status(free), Map.of("free_bytes", free, "total_bytes", store.getTotalSpace()));
        } catch (IOException _) {
            return HealthCheck.of(NAME, CheckStatus.FAILED);
        }
    }

    static CheckStatus status(long free) {
        if (free < NONE) {
            return CheckStatus.FAILED;
        }
        return free < LITTLE ? CheckStatus.DEGRADED : CheckStatus.OK;
    }
}
