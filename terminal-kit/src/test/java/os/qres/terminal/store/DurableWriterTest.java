package os.qres.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableWriterTest {
    @TempDir
    Path folder;

    @Test
    void theFileIsWrittenAnewWhenItHasGrownAndHoldsAllOfIt() throws Exception {
        Path file = folder.resolve("terminal.store");
        int limit = 4_000;
        try (DurableWriter writer = new DurableWriter(new RealDisk(), file, limit, _ -> {})) {
            writer.start();
            for (int i = 0; i < 300; i++) {
                String value = "value " + i;
                writer.write(new Change.Put("table", "key " + i % 10, value)).get(5, TimeUnit.SECONDS);
            }
            assertTrue(Files.size(file) < limit + 1_000, Files.size(file) + " bytes");
        }
        try (DurableWriter writer = new DurableWriter(new RealDisk(), file, limit, _ -> {})) {
            assertEquals(10, writer.read("table").size());
            assertEquals("value 299", writer.read("table").get("key 9"));
        }
    }

    /// What the killed program had been told to be saved, it finds.
    @Test
    void whatWasSaidToBeSavedIsThereAfterAKill() throws Exception {
        int last = 0;
        for (int round = 0; round < 3; round++) {
            Process victim = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Victim.class.getName(),
                            folder.toString()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader said = victim.inputReader()) {
                int found = Integer.parseInt(said.readLine().replace("found ", ""));
                // The last one may have been saved, and its word not got out.
                assertTrue(found == last || found == last + 1, found + " after " + last);
                for (int i = 0; i < 25; i++) {
                    last = Integer.parseInt(said.readLine());
                }
                victim.toHandle().destroyForcibly(); // not of the process: that closes what it said
                victim.waitFor();
                for (String more = said.readLine(); more != null; more = said.readLine()) {
                    last = Integer.parseInt(more);
                }
            }
        }
    }

    /// Saves one number after the other and says so.
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) {
            LocalStore store = LocalStore.open(Path.of(arguments[0]));
            int last = Integer.parseInt(store.setting("last").orElse("0"));
            System.out.println("found " + last);
            while (true) {
                String next = Integer.toString(++last);
                store.saveSetting("last", next).join();
                System.out.println(next);
            }
        }
    }
}
