package os.qres.server.platform.gate;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/// By what terminals know a server whose certificate no authority has signed that every computer knows.
final class Fingerprint {
    private Fingerprint() {}

    /// SHA-256, in hexadecimal digits, of what stands last in the file: an own authority, which outlives the
    /// certificates that it signs, or a certificate that stands alone. A chain that leads to a public authority
    /// does not have that one's own certificate at its end.
    static Optional<String> of(KeyStore store) {
        try {
            X509Certificate[] chain = Stream.of(store.getCertificateChain(TlsFiles.NAME))
                    .map(X509Certificate.class::cast)
                    .toArray(X509Certificate[]::new);
            X509Certificate last = chain[chain.length - 1];
            boolean isOwn = chain.length == 1 || last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
            return isOwn ? Optional.of(of(last)) : Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    private static String of(X509Certificate certificate) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    }
}
