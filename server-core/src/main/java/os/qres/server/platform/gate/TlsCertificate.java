package os.qres.server.platform.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.server.platform.config.ConfigurationException;
import os.qres.server.platform.config.GateSettings.Tls;

/// The certificate that the server shows. A renewed one is taken while the server runs: who is connected stays
/// so, who comes sees the new one.
public final class TlsCertificate {
    private static final Logger LOG = LoggerFactory.getLogger(TlsCertificate.class);

    private final Tls files;
    private final SslContextFactory.Server factory = new SslContextFactory.Server();
    private List<Stamp> seen;
    private volatile Optional<String> fingerprint;

    /// As far as one sees without reading it whether a file is another one.
    private record Stamp(FileTime changed, long size) {
        static Stamp of(Path file) {
            try {
                return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
            } catch (IOException _) {
                return new Stamp(FileTime.fromMillis(0), -1);
            }
        }
    }

    /// @throws ConfigurationException when the files are not what they should be, or do not belong together
    public TlsCertificate(Tls files) {
        this.files = files;
        seen = stamps();
        KeyStore store = TlsFiles.open(files);
        fingerprint = Fingerprint.of(store);
        factory.setKeyStore(store);
        factory.setKeyStorePassword(TlsFiles.PASSWORD);
    }

    public SslContextFactory.Server factory() {
        return factory;
    }

    /// By what terminals know the server: SHA-256 of the certificate, or of the house's own authority where
    /// that stands behind it. Nothing where every computer knows the authority.
    public Optional<String> fingerprint() {
        return fingerprint;
    }

    /// Looks whether the files are others, and takes them if they belong together: of two that are written one after
    /// the other, the first alone does not.
    public synchronized void takeRenewed() {
        List<Stamp> now = stamps();
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        try {
            KeyStore renewed = TlsFiles.open(files);
            factory.reload(tls -> tls.setKeyStore(renewed));
            fingerprint = Fingerprint.of(renewed);
            LOG.info("The renewed certificate of {} is shown from now on", files.certificate());
        } catch (ConfigurationException e) {
            LOG.warn("The certificate stays the one before: {}", e.getMessage());
        } catch (Exception e) {
            throw new IllegalStateException("the renewed certificate cannot be shown", e);
        }
    }

    private List<Stamp> stamps() {
        return List.of(Stamp.of(files.certificate()), Stamp.of(files.key()));
    }
}
