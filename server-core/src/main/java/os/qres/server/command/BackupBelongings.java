package os.qres.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import os.qres.server.backup.BackupFolder;
import os.qres.server.identity.Secrets;

/// What belongs to a restaurant and stands in no database: its keys and its pictures. They are brought from the backup
/// medium where the data folder has none.
final class BackupBelongings {
    private static final String PICTURES = "uploads";

    private final Path data;
    private final List<BackupFolder> folders;

    BackupBelongings(Path data, List<BackupFolder> folders) {
        this.data = data;
        this.folders = folders;
    }

    void bringKeys() throws IOException {
        Path keys = Secrets.file(data);
        for (BackupFolder folder : folders) {
            Path there = Secrets.file(folder.path());
            if (!Files.exists(keys) && Files.exists(there)) {
                Files.createDirectories(data);
                Secrets.bring(there, data);
            }
        }
    }

    void bringPictures() throws IOException {
        for (BackupFolder folder : folders) {
            Path there = folder.path().resolve(PICTURES);
            if (Files.isDirectory(there)) {
                Path pictures = Files.createDirectories(data.resolve(PICTURES));
                try (Stream<Path> files = Files.list(there).filter(Files::isRegularFile)) {
                    for (Path file : files.toList()) {
                        Path own = pictures.resolve(file.getFileName());
                        if (!Files.exists(own)) {
                            Files.copy(file, own, StandardCopyOption.COPY_ATTRIBUTES);
                        }
                    }
                }
            }
        }
    }
}
