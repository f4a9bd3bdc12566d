package os.qres.server.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the tables lie: in the program (the demo restaurant) or in a folder on the disk.
public sealed interface Folder {
    /// The demo restaurant.
    static Folder demo() {
        return new InProgram();
    }

    static Folder at(Path path) {
        return new OnDisk(path);
    }

    /// The file's bytes, where it is there.
    Optional<InputStream> open(String file) throws IOException;

    /// The file as text. Bytes that are no UTF-8 are an error, not a question mark on the menu.
    default Optional<Reader> read(String file) throws IOException {
        return open(file)
                .map(bytes -> new BufferedReader(new InputStreamReader(
                        bytes, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT))));
    }

    /// The tables that come with the program.
    record InProgram() implements Folder {
        @Override
        public Optional<InputStream> open(String file) {
            return Optional.ofNullable(InProgram.class.getResourceAsStream("/demo/" + file));
        }
    }

    /// An owner's own tables.
    record OnDisk(Path path) implements Folder {
        @Override
        public Optional<InputStream> open(String file) throws IOException {
            Path found = path.resolve(file);
            return Files.isRegularFile(found) ? Optional.of(Files.newInputStream(found)) : Optional.empty();
        }
    }
}
