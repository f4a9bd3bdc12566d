package os.qres.server;

import static org.eclipse.jetty.http.HttpHeader.ACCEPT_ENCODING;
import static org.eclipse.jetty.http.HttpHeader.CONTENT_ENCODING;
import static org.eclipse.jetty.http.HttpHeader.CONTENT_LENGTH;
import static org.eclipse.jetty.http.HttpHeader.TRANSFER_ENCODING;
import static org.eclipse.jetty.http.HttpHeader.UPGRADE;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.BindException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import os.qres.server.live.LiveChannel;
import os.qres.server.platform.config.ConfigurationException;
import os.qres.server.platform.config.GateSettings;
import os.qres.server.platform.config.ServerSettings;
import os.qres.server.platform.gate.CrossOrigin;
import os.qres.server.platform.gate.OnlyWith;
import os.qres.server.platform.gate.SecurityHeaders;
import os.qres.server.platform.gate.TlsCertificate;
import os.qres.server.platform.gate.TrustedHosts;
import os.qres.server.platform.http.ProblemAnswers;
import os.qres.server.platform.http.RequestMeter;
import os.qres.server.platform.http.Router;

/// Jetty, and the way of every request through its handlers:
///
/// ```
/// GracefulHandler                    on stop, lets requests under way finish
///   SecurityHeaders                  the same headers on every answer
///     TrustedHosts                   400 for a call by a name that is not ours
///       CrossOrigin                  which other sites' pages may call, where there are any
///         Wall                       429 for who asks too much, and for blocked addresses
///           SizeLimitHandler         413 for a body that is too large
///             WebSocketUpgrade       /ws/orders
///               CompressionHandler   gzip for what is worth it
///                 Router             everything else: the table of routes
/// RequestLog                         once it is answered, be it by Jetty itself: how long it took, by route; the API
///                                    log; and the watch for whatever looks like an attack
/// ```
final class HttpServer implements AutoCloseable {
    /// A slow sender holds one, and an order until it is on the disk; a usual evening has a dozen (docs/adr/0010).
    private static final int THREADS = 400;
    private static final long STOP_MILLIS = 3_000;
    private static final int LEAST_COMPRESSED = 1_024;

    private final Server server;
    private final ServerConnector connector;
    private final Optional<TlsCertificate> certificate;

    /// @throws ConfigurationException when the certificate cannot be used
    HttpServer(
            ServerSettings settings,
            Router router,
            LiveChannel live,
            ProblemAnswers problems,
            MeterRegistry meters,
            UnaryOperator<Handler> wall,
            RequestLog log) {
        var threads = new QueuedThreadPool(THREADS);
        threads.setName("http");
        server = new Server(threads, null, new RequestBuffers());
        certificate = settings.gate().tls().map(TlsCertificate::new);
        connector = connector();
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        server.addConnector(connector);
        server.setStopTimeout(STOP_MILLIS);

        var sockets = WebSocketUpgradeHandler.from(server, container -> {
            container.setIdleTimeout(java.time.Duration.ofSeconds(30));
            // As the routes are: with `/api` before it and a slash behind it, or without.
            for (String path : List.of(LiveChannel.PATH, "/api" + LiveChannel.PATH)) {
                container.addMapping(path, live);
                container.addMapping(path + "/", live);
            }
        });
        var encoded = new OnlyWith(compression(router), router, ACCEPT_ENCODING, CONTENT_ENCODING);
        sockets.setHandler(encoded);
        var upgraded = new OnlyWith(sockets, encoded, UPGRADE);
        var limit = new SizeLimitHandler(settings.maxRequestSize(), -1);
        limit.setHandler(upgraded);
        var limited = new OnlyWith(limit, upgraded, CONTENT_LENGTH, TRANSFER_ENCODING);
        GateSettings gate = settings.gate();
        var origins = CrossOrigin.around(wall.apply(limited), gate.origins());
        var hosts = new TrustedHosts(origins, gate, settings.house().guestUrl(), problems);
        var headers = new SecurityHeaders(hosts, gate.contentPolicy());
        server.setErrorHandler(headers.on(problems));
        server.setRequestLog(new RequestLog.Collection(new RequestMeter(meters), log));
        server.setHandler(new GracefulHandler(headers));
    }

    private ServerConnector connector() {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setUseInputDirectByteBuffers(false);
        if (certificate.isEmpty()) {
            return new CallConnector(server, new HttpConnectionFactory(http));
        }
        // Terminals that found the server by themselves call it by its address, which no certificate names.
        http.addCustomizer(new SecureRequestCustomizer(false));
        return new CallConnector(
                server,
                AbstractConnectionFactory.getFactories(certificate.get().factory(), new HttpConnectionFactory(http)));
    }

    private static CompressionHandler compression(Handler inner) {
        var gzip = new GzipCompression();
        gzip.setMinCompressSize(LEAST_COMPRESSED);
        var compression = new CompressionHandler(inner);
        compression.putCompression(gzip);
        compression.putConfiguration(
                "/*", CompressionConfig.builder().defaults().build());
        return compression;
    }

    /// @return the port, which is a free one when 0 was asked for
    /// @throws ConfigurationException when the port is taken or may not be used
    int start() {
        try {
            server.start();
            return connector.getLocalPort();
        } catch (Exception e) {
            close();
            throw notStarted(e);
        }
    }

    /// By what terminals know the certificate, where there is one that not every computer knows.
    Optional<String> fingerprint() {
        return certificate.flatMap(TlsCertificate::fingerprint);
    }

    /// Shows a renewed certificate from now on, if there is one.
    void takeRenewedCertificate() {
        certificate.ifPresent(TlsCertificate::takeRenewed);
    }

    private RuntimeException notStarted(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (e instanceof BindException || cause instanceof BindException || e instanceof java.net.SocketException) {
            return new ConfigurationException("PORT=" + connector.getPort() + " cannot be used on HOST="
                    + connector.getHost() + ": " + cause.getMessage());
        }
        return new IllegalStateException("The HTTP server did not start", e);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP server did not stop", e);
        }
    }
}
