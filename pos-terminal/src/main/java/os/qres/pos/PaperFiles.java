package os.qres.pos;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Where this terminal keeps PDFs. None ever takes the place of another.
public record PaperFiles(Path folder) {
    private static final int MOST = 10_000;

    /// In the home folder of whoever the program runs for.
    public static PaperFiles ofThisPerson() {
        return new PaperFiles(Path.of(System.getProperty("user.home"), "QRes"));
    }

    /// @param name without its ending
    /// @return where it is
    Path keep(String name, byte[] pdf) throws IOException {
        Files.createDirectories(folder);
        for (int copy = 1; copy < MOST; copy++) {
            Path file = folder.resolve(name + (copy == 1 ? "" : "-" + copy) + ".pdf");
            try {
                return Files.write(file, pdf, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException _) {
                // The next name is tried.
            }
        }
        throw new IOException(folder.toString());
    }
}
