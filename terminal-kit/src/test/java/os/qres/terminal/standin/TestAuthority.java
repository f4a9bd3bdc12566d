package os.qres.terminal.standin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A restaurant's own authority, and what it signs, made by the JDK's own tool.
public final class TestAuthority {
    public static final String PASSWORD = "changeit";

    private final Path folder;
    private int signed;

    public TestAuthority(Path folder) throws Exception {
        this.folder = folder;
        keytool("-genkeypair", "-alias", "ca", "-dname", "CN=The house", "-ext", "bc:c", "-keystore", "ca.p12");
        keytool("-exportcert", "-rfc", "-alias", "ca", "-keystore", "ca.p12", "-file", "ca.pem");
    }

    /// A new certificate for a server called `qres`, which nobody calls so, with the authority's behind it.
    public KeyStore sign() throws Exception {
        String store = "server" + ++signed + ".p12";
        keytool("-genkeypair", "-alias", "qres", "-dname", "CN=qres", "-keystore", store);
        keytool("-certreq", "-alias", "qres", "-keystore", store, "-file", "request.pem");
        keytool(
                "-gencert",
                "-rfc",
                "-alias",
                "ca",
                "-keystore",
                "ca.p12",
                "-infile",
                "request.pem",
                "-outfile",
                "qres.pem");
        keytool("-importcert", "-noprompt", "-alias", "ca", "-keystore", store, "-file", "ca.pem");
        keytool("-importcert", "-noprompt", "-alias", "qres", "-keystore", store, "-file", "qres.pem");
        return open(store);
    }

    public String fingerprint() throws Exception {
        return fingerprint(open("ca.p12"), "ca");
    }

    public static String fingerprint(KeyStore store, String alias) throws Exception {
        byte[] certificate = store.getCertificate(alias).getEncoded();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
    }

    private KeyStore open(String store) throws Exception {
        return KeyStore.getInstance(folder.resolve(store).toFile(), PASSWORD.toCharArray());
    }

    private void keytool(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        if (arguments[0].equals("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        }
        Process keytool = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
