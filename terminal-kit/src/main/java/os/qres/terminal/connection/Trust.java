package os.qres.terminal.connection;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/// Which server's certificate is a good one. Where the server's address came with a fingerprint, it is the one
/// with that fingerprint, or what that authority has signed; the name in it does not matter, since a server in
/// the house is called by its address. Without a fingerprint it is what this computer trusts, name included
/// (`docs/adr/0012`).
final class Trust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager system = system();
    private final Optional<String> fingerprint;

    private Trust(Optional<String> fingerprint) {
        this.fingerprint = fingerprint;
    }

    /// @param fingerprint SHA-256, in hexadecimal digits
    static SSLContext context(Optional<String> fingerprint) {
        try {
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {new Trust(fingerprint)}, null);
            return tls;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    private static X509ExtendedTrustManager system() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Stream.of(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform knows whom it trusts", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        if (fingerprint.isPresent()) {
            check(List.of(chain), fingerprint.get());
        } else {
            system.checkServerTrusted(chain, authType, engine);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        if (fingerprint.isPresent()) {
            check(List.of(chain), fingerprint.get());
        } else {
            system.checkServerTrusted(chain, authType, socket);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        if (fingerprint.isPresent()) {
            check(List.of(chain), fingerprint.get());
        } else {
            system.checkServerTrusted(chain, authType);
        }
    }

    private static void check(List<X509Certificate> chain, String wanted) throws CertificateException {
        for (int i = 0; i < chain.size(); i++) {
            if (fingerprint(chain.get(i)).equals(wanted)) {
                checkSigned(chain.subList(0, i), chain.get(i));
                return;
            }
        }
        throw new CertificateException("the server's certificate has another fingerprint than " + wanted);
    }

    /// @param signed by each other, the first the server's own; empty when that is `trusted` itself
    private static void checkSigned(List<X509Certificate> signed, X509Certificate trusted) throws CertificateException {
        trusted.checkValidity();
        if (signed.isEmpty()) {
            return;
        }
        try {
            var parameters = new PKIXParameters(Set.of(new TrustAnchor(trusted, null)));
            parameters.setRevocationEnabled(false);
            var path = CertificateFactory.getInstance("X.509").generateCertPath(signed);
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            if (trusted.getBasicConstraints() < 0) {
                throw new CertificateException("the certificate with the fingerprint is no authority's");
            }
        } catch (GeneralSecurityException e) {
            throw e instanceof CertificateException refused ? refused : new CertificateException(e);
        }
    }

    static String sha256(String text) {
        try {
            return sha256(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            return sha256(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new CertificateException(e);
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return Arrays.copyOf(system.getAcceptedIssuers(), system.getAcceptedIssuers().length);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("a terminal serves nobody");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("a terminal serves nobody");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("a terminal serves nobody");
    }
}
