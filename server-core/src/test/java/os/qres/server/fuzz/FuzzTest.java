package os.qres.server.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;

/// Whatever is sent to it, the server neither fails nor tells of its inside; what it refuses, it refuses as its
/// document says, and nothing is stored by it.
///
/// The long form is a million requests: `./mvnw -Plong -pl server-core -am`. The same seed
/// sends the same requests; `-Dqres.fuzz.seed=2` is another.
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("qres.fuzz.requests", 100_000);
    private static final long SEED = Long.getLong("qres.fuzz.seed", 1);
    private static final int ROUND = 20_000;

    /// After so many a new restaurant is attacked: what was taken makes the old one large.
    private static final int CAMPAIGN = 100_000;
    private static final long MEGABYTE = 1024 * 1024;
    private static final long MOST_GROWN = 192 * MEGABYTE;

    @TempDir
    Path folder;

    @Test
    void noRequestBreaksTheServerNorIsRefusedWithoutAWordOfTheDocument() throws Exception {
        for (int sent = 0; sent < REQUESTS; sent += CAMPAIGN) {
            attack(sent, Math.min(CAMPAIGN, REQUESTS - sent));
        }
    }

    private void attack(int sent, int requests) throws Exception {
        Path data = Files.createDirectory(folder.resolve(Integer.toString(sent)));
        try (var house = new House(data)) {
            var campaign = new Campaign(house, SEED + sent);
            long used = 0;
            for (int done = 0; done < requests && campaign.found().isEmpty(); done += ROUND) {
                campaign.round(done / ROUND, Math.min(ROUND, requests - done));
                campaign.forget();
                used = done == 0 ? used() : used;
            }
            String seed = "seed " + (SEED + sent) + " (-Dqres.fuzz.seed)\n\n";
            assertEquals("", campaign.found(), seed);
            long grown = used() - used;
            assertTrue(grown < MOST_GROWN, "the heap has grown by " + grown / MEGABYTE + " MB");
            house.restaurant.server().client().get("/health").expect(200);
            assertEquals(
                    Optional.empty(),
                    firstBroken(house.restaurant.server().wiring().database()));
        }
    }

    private static Optional<Long> firstBroken(Database database) {
        return database.read(Actor.SYSTEM, in -> in.session()
                .doReturningWork(c -> database.log().firstBroken(c)));
    }

    /// Bytes in use when what can go has gone.
    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
