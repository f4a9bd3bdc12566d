package os.qres.server.platform.gate;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate for 127.0.0.1 that the JDK's own tool has just made, as two PEM files, and a client that trusts it.
record TestCertificate(Path certificate, Path key, HttpClient client) {
    private static final char[] PASSWORD = "changeit".toCharArray();

    /// @param size in bits, or the name of a curve
    static TestCertificate make(Path folder, String kind, String size) throws Exception {
        Path store = folder.resolve(UUID.randomUUID() + ".p12");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-alias", "qres", "-dname", "CN=qres", "-ext", "san=ip:127.0.0.1", "-validity", "2"));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", "changeit"));
        command.addAll(List.of("-keyalg", kind));
        if (!kind.equals(size)) {
            command.addAll(List.of(kind.equals("RSA") ? "-keysize" : "-groupname", size));
        }
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
        return read(store, folder);
    }

    private static TestCertificate read(Path file, Path folder) throws Exception {
        var store = KeyStore.getInstance(file.toFile(), PASSWORD);
        String name = file.getFileName().toString();
        Path certificate = pem(
                folder.resolve(name + ".crt"),
                "CERTIFICATE",
                store.getCertificate("qres").getEncoded());
        Path key = pem(
                folder.resolve(name + ".key"),
                "PRIVATE KEY",
                store.getKey("qres", PASSWORD).getEncoded());
        return new TestCertificate(certificate, key, client(store));
    }

    private static Path pem(Path file, String label, byte[] bytes) throws IOException {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return Files.writeString(file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, body));
    }

    private static HttpClient client(KeyStore own) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("qres", own.getCertificate("qres"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(tls).build();
    }

    Map<String, String> settings() {
        return Map.of("TLS_CERT", certificate.toString(), "TLS_KEY", key.toString());
    }
}
