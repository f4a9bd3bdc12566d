package os.qres.server.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.platform.config.ConfigurationException;

class SecretsTest {
    @TempDir
    Path folder;

    private Secrets open() {
        return Secrets.open(folder, Optional.empty());
    }

    @Test
    void theKeysAreMadeOnceAndStay() {
        Secrets first = open();
        Secrets second = open();
        assertArrayEquals(first.tokenKey(), second.tokenKey());
        assertEquals(first.mark("pin", "4719"), second.mark("pin", "4719"));
        assertEquals("4509 123456", second.unseal("passport", first.seal("passport", "4509 123456")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayReadTheKeyFile() throws Exception {
        open();
        Path file = folder.resolve("keys.properties");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void theSettingsKeySignsInsteadOfTheFiles() {
        String key = "s".repeat(40);
        assertArrayEquals(
                key.getBytes(StandardCharsets.UTF_8),
                Secrets.open(folder, Optional.of(key)).tokenKey());
    }

    @Test
    void aDamagedKeyFileStopsTheStartInsteadOfMakingNewKeys() throws Exception {
        Path file = folder.resolve("keys.properties");
        for (String content : new String[] {"", "jwt=abc\npepper=%%%\n", "jwt=\\u12\n"}) {
            Files.writeString(file, content);
            var stop = assertThrows(ConfigurationException.class, this::open);
            assertTrue(stop.getMessage().contains("keys.properties"), stop.getMessage());
            assertEquals(content, Files.readString(file));
        }
    }

    @Test
    void whatIsSealedTwiceLooksDifferentAndCannotBeChanged() {
        Secrets secrets = open();
        String sealed = secrets.seal("passport", "4509 123456");
        assertNotEquals(sealed, secrets.seal("passport", "4509 123456"));
        String changed = (sealed.charAt(0) == 'A' ? "B" : "A") + sealed.substring(1);
        assertThrows(IllegalStateException.class, () -> secrets.unseal("passport", changed));
        assertThrows(IllegalStateException.class, () -> secrets.unseal("other", sealed));
    }
}
