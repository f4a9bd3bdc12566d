package os.qres.server.platform.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[\"a\",\"b\"]",
                "[ \"a\" , \"b\" ]",
                "[a,b]",
                "a,b",
                "a, b,",
            })
    void aListIsReadAsTheSeedsWriteItAndAsAShellLeavesIt(String value) {
        assertEquals(Optional.of(List.of("a", "b")), new Environment(Map.of("X", value)).list("X"));
    }

    @Test
    void aListOfNothingIsOne() {
        assertEquals(Optional.of(List.of()), new Environment(Map.of("X", "[]")).list("X"));
        assertEquals(Optional.empty(), new Environment(Map.of("X", "")).list("X"));
        assertEquals(Optional.of(List.of("[::1]")), new Environment(Map.of("X", "[::1]")).list("X"));
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOWED_HOSTS,http://example.org",
        "ALLOWED_HOSTS,a b",
        "CORS_ORIGINS,example.org",
        "CORS_ORIGINS,https://example.org/",
        "CORS_ORIGINS,https://*.example.org",
        "CSP_SCRIPT_SRC,self;script-src *",
        "MAX_REQUEST_SIZE,1",
    })
    void aWrongValueStopsTheStartAndIsNamed(String name, String value) {
        var environment = new Environment(Map.of(name, value));
        var refused = assertThrows(ConfigurationException.class, () -> ServerSettings.of(environment));
        assertTrue(refused.getMessage().startsWith(name + "="), refused.getMessage());
    }

    @Test
    void theSeedsOwnFileIsUnderstood() throws IOException {
        Path file = Files.writeString(folder.resolve(".env"), """
                CORS_ORIGINS=["http://localhost:3000","https://yourdomain.com"]
                ALLOWED_HOSTS=["localhost","127.0.0.1","yourdomain.com"]

                # CSP (Content Security Policy)
                CSP_DEFAULT_SRC=["'self'"]
                CSP_SCRIPT_SRC=["'self'","'unsafe-inline'"]
                CSP_STYLE_SRC=["'self'","'unsafe-inline'"]

                # Request Size Limits
                MAX_REQUEST_SIZE=10485760  # 10MB
                QR_BASE_URL=https://yourdomain.com/menu
                RESTAURANT_NAME="QRes OS 4 Restaurant"
                """);
        var settings = ServerSettings.of(Environment.of(Map.of(), file));
        assertEquals(
                List.of("http://localhost:3000", "https://yourdomain.com"),
                settings.gate().origins());
        assertEquals(
                Optional.of(List.of("localhost", "127.0.0.1", "yourdomain.com")),
                settings.gate().hosts());
        assertEquals(10_485_760, settings.maxRequestSize());
        assertEquals(Optional.of("QRes OS 4 Restaurant"), settings.house().name());
        assertTrue(
                settings.gate().contentPolicy().contains("script-src 'self';"),
                settings.gate().contentPolicy());
    }
}
