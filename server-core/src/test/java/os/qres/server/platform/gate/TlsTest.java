package os.qres.server.platform.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import os.qres.server.LiveServer;
import os.qres.server.platform.config.ConfigurationException;
import os.qres.server.platform.config.GateSettings;
import os.qres.test.process.Deadline;

class TlsTest {
    @TempDir
    static Path folder;

    private static TestCertificate certificate;

    @BeforeAll
    static void make() throws Exception {
        certificate = TestCertificate.make(folder, "EC", "secp256r1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC secp256r1", "RSA 2048", "Ed25519 Ed25519"})
    void whatIsServedIsHttpsAndSaysSo(String kind) throws Exception {
        var own = TestCertificate.make(folder, kind.split(" ")[0], kind.split(" ")[1]);
        try (var server = LiveServer.in(folder.resolve(kind), own.settings(), Clock.systemUTC())) {
            assertTrue(server.address().startsWith("https://"), server.address());
            HttpResponse<String> health = own.client()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.address() + "/health"))
                                    .build(),
                            BodyHandlers.ofString());
            assertEquals(200, health.statusCode());
            assertEquals(
                    "max-age=31536000",
                    health.headers().firstValue("Strict-Transport-Security").orElse(""));
        }
    }

    @Test
    void aRenewedCertificateIsShownWithoutARestartAndNobodyIsCutOff() throws Exception {
        var first = TestCertificate.make(folder, "EC", "secp256r1");
        var renewed = TestCertificate.make(folder, "RSA", "2048");
        Path data = folder.resolve("renewed");
        try (var server = LiveServer.in(data, first.settings(), Clock.systemUTC())) {
            URI health = URI.create(server.address() + "/health");
            assertTrue(isAnswered(first, health));
            assertFalse(isAnswered(renewed, health));

            Files.copy(renewed.certificate(), first.certificate(), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(renewed.key(), first.key(), StandardCopyOption.REPLACE_EXISTING);

            Deadline.await("the renewed certificate", Duration.ofSeconds(60), () -> isAnswered(renewed, health));
            assertTrue(isAnswered(first, health), "by the connection that it has");
        }
    }

    @Test
    void aCertificateIsNotShownBeforeItsKeyIsThere() throws Exception {
        var own = TestCertificate.make(folder, "EC", "secp256r1");
        var renewed = TestCertificate.make(folder, "EC", "secp256r1");
        var shown = new TlsCertificate(new GateSettings.Tls(own.certificate(), own.key()));
        shown.factory().start();
        var before = shown.factory().getKeyStore();
        assertEquals(Optional.of(fingerprint(own.certificate())), shown.fingerprint());

        Files.copy(renewed.certificate(), own.certificate(), StandardCopyOption.REPLACE_EXISTING);
        shown.takeRenewed();
        assertSame(before, shown.factory().getKeyStore());

        Files.copy(renewed.key(), own.key(), StandardCopyOption.REPLACE_EXISTING);
        shown.takeRenewed();
        assertNotSame(before, shown.factory().getKeyStore());
        assertEquals(Optional.of(fingerprint(renewed.certificate())), shown.fingerprint());
        shown.factory().stop();
    }

    private static String fingerprint(Path certificate) throws Exception {
        try (var pem = Files.newInputStream(certificate)) {
            byte[] bytes = CertificateFactory.getInstance("X.509")
                    .generateCertificate(pem)
                    .getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        }
    }

    /// Whether whoever trusts `certificate` and nothing else gets through.
    private static boolean isAnswered(TestCertificate certificate, URI health) {
        try {
            return certificate
                            .client()
                            .send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException | InterruptedException _) {
            return false;
        }
    }

    @Test
    void plainHttpIsNotServedBesides() throws Exception {
        try (var server = LiveServer.in(folder.resolve("plain"), certificate.settings(), Clock.systemUTC());
                var client = HttpClient.newHttpClient()) {
            URI plain = URI.create(server.address().replace("https://", "http://") + "/health");
            var request = HttpRequest.newBuilder(plain).build();
            assertThrows(IOException.class, () -> client.send(request, BodyHandlers.ofString()));
        }
    }

    @Test
    void guestsAreLedToWhatIsServed() {
        try (var server = LiveServer.in(folder.resolve("guests"), certificate.settings(), Clock.systemUTC())) {
            String url = server.wiring()
                    .database()
                    .read(
                            os.qres.server.platform.access.Actor.SYSTEM,
                            in -> server.wiring().house().restaurant(in).guestUrl());
            assertTrue(url.startsWith("https://"), url);
        }
    }

    @Test
    void aKeyOfAnotherCertificateStopsTheStart() throws Exception {
        Map<String, String> mixed = Map.of(
                "TLS_CERT", certificate.certificate().toString(),
                "TLS_KEY", TestCertificate.make(folder, "EC", "secp256r1").key().toString());
        assertStops(mixed, "TLS_KEY");
    }

    @Test
    void oneWithoutTheOtherStopsTheStart() {
        assertStops(Map.of("TLS_CERT", certificate.certificate().toString()), "TLS_KEY");
        assertStops(Map.of("TLS_KEY", certificate.key().toString()), "TLS_CERT");
    }

    @Test
    void whatIsNoPemStopsTheStart() throws IOException {
        Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "-----BEGIN NONSENSE-----");
        assertStops(
                Map.of(
                        "TLS_CERT",
                        nonsense.toString(),
                        "TLS_KEY",
                        certificate.key().toString()),
                "TLS_CERT");
        assertStops(
                Map.of("TLS_CERT", certificate.certificate().toString(), "TLS_KEY", nonsense.toString()), "TLS_KEY");
        assertStops(
                Map.of("TLS_CERT", "/no/such.pem", "TLS_KEY", certificate.key().toString()), "TLS_CERT");
    }

    private static void assertStops(Map<String, String> settings, String name) {
        var refused = assertThrows(
                ConfigurationException.class, () -> LiveServer.in(folder.resolve("none"), settings, Clock.systemUTC()));
        assertTrue(refused.getMessage().startsWith(name), refused.getMessage());
    }
}
