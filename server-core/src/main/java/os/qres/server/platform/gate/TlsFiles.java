package os.qres.server.platform.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import os.qres.server.platform.config.ConfigurationException;
import os.qres.server.platform.config.GateSettings.Tls;

/// A certificate and its key, as certbot and openssl write them (PEM).
final class TlsFiles {
    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([\\sA-Za-z0-9+/=]+)-----END PRIVATE KEY-----");
    private static final List<String> KINDS = List.of("RSA", "EC", "EdDSA");

    /// Under which the certificate lies in the store.
    static final String NAME = "qres";

    /// Of what is in memory only.
    static final String PASSWORD = "in memory only";

    private TlsFiles() {}

    /// @throws ConfigurationException when they are not what they should be, or do not belong together
    static KeyStore open(Tls files) {
        Certificate[] chain = chain(files.certificate());
        PrivateKey key = key(files.key());
        if (!belongs(key, chain[0].getPublicKey())) {
            throw new ConfigurationException("TLS_KEY=" + files.key() + " is not the key of " + files.certificate());
        }
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(NAME, key, PASSWORD.toCharArray(), chain);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PKCS #12 in memory", e);
        }
    }

    private static Certificate[] chain(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(bytes)
                    .toArray(Certificate[]::new);
            if (chain.length > 0) {
                return chain;
            }
        } catch (IOException | GeneralSecurityException _) {
            // Said below.
        }
        throw new ConfigurationException("TLS_CERT=" + file + " is wrong: expected certificates in PEM");
    }

    private static PrivateKey key(Path file) {
        try {
            Matcher pem = PKCS8.matcher(Files.readString(file, StandardCharsets.US_ASCII));
            if (pem.find()) {
                return key(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1))));
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException _) {
            // Said below, without a word of the key.
        }
        throw new ConfigurationException("TLS_KEY=" + file + " is wrong: expected a private key in PEM without a"
                + " password (PKCS #8; openssl pkcs8 -topk8 -nodes makes one)");
    }

    private static PrivateKey key(PKCS8EncodedKeySpec encoded) throws GeneralSecurityException {
        for (String kind : KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(encoded);
            } catch (InvalidKeySpecException _) {
                // Another kind.
            }
        }
        throw new InvalidKeySpecException("none of " + KINDS);
    }

    /// Whether one undoes what the other does.
    private static boolean belongs(PrivateKey key, PublicKey certified) {
        String algorithm = key.getAlgorithm().equals("EdDSA") ? "EdDSA" : "SHA256with" + signing(key);
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            byte[] signature = signing.sign();
            Signature verifying = Signature.getInstance(algorithm);
            verifying.initVerify(certified);
            return verifying.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static String signing(PrivateKey key) {
        return key.getAlgorithm().equals("EC") ? "ECDSA" : key.getAlgorithm();
    }
}
