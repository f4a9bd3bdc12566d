package os.qres.server.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.TestRestaurant;

class SessionsTest {
    @TempDir
    Path folder;

    @Test
    void nothingIsAskedOfTheDatabaseThatItRefuses() throws IOException {
        new TestRestaurant(folder).close();
        try (var files = Files.walk(folder)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().endsWith(".trace.db")).toList());
        }
    }
}
