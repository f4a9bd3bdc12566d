package os.qres.server;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.BindException;
import java.util.concurrent.Executors;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import os.qres.server.live.LiveChannel;
import os.qres.server.platform.config.ConfigurationException;
import os.qres.server.platform.http.ProblemAnswers;
import os.qres.server.platform.http.RequestMeter;
import os.qres.server.platform.http.Router;

/// Jetty, and the way of every request through its handlers:
///
/// ```
/// GracefulHandler              on stop, lets requests under way finish
///   RequestMeter               how long it takes, by route
///     SizeLimitHandler         413 for a body that is too large
///       SecurityHeaders        the same headers on every answer
///         WebSocketUpgrade     /ws/orders
///           CompressionHandler gzip for what is worth it
///             Router           everything else: the table of routes
/// ```
final class HttpServer implements AutoCloseable {
    private static final int THREADS = 32;
    private static final long STOP_MILLIS = 3_000;
    private static final int LEAST_COMPRESSED = 1_024;
    private static final int LARGEST_COMMAND = 64 * 1024;

    private final Server server;
    private final ServerConnector connector;

    HttpServer(
            String host,
            int port,
            long maxRequestSize,
            Router router,
            LiveChannel live,
            ProblemAnswers problems,
            MeterRegistry meters) {
        var threads = new QueuedThreadPool(THREADS);
        threads.setName("http");
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server = new Server(threads);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
        server.setErrorHandler(problems);
        server.setStopTimeout(STOP_MILLIS);

        var compression = new CompressionHandler(router);
        compression.putCompression(gzip());
        compression.putConfiguration(
                "/*", CompressionConfig.builder().defaults().build());
        var sockets = WebSocketUpgradeHandler.from(server, container -> {
            container.setMaxTextMessageSize(LARGEST_COMMAND);
            container.setIdleTimeout(java.time.Duration.ofSeconds(30));
            container.addMapping("/ws/orders", live);
            container.addMapping("/api/ws/orders", live);
        });
        sockets.setHandler(compression);
        var limit = new SizeLimitHandler(maxRequestSize, -1);
        limit.setHandler(new SecurityHeaders(sockets));
        server.setHandler(new GracefulHandler(new RequestMeter(meters, limit)));
    }

    private static GzipCompression gzip() {
        var gzip = new GzipCompression();
        gzip.setMinCompressSize(LEAST_COMPRESSED);
        return gzip;
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

    /// Headers that make a browser careful with what we send.
    private static final class SecurityHeaders extends Handler.Wrapper {
        private static final String POLICY =
                "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

        SecurityHeaders(Handler inner) {
            super(inner);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            var headers = response.getHeaders();
            headers.put("X-Content-Type-Options", "nosniff");
            headers.put("X-Frame-Options", "DENY");
            headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
            headers.put("Content-Security-Policy", POLICY);
            headers.put(HttpHeader.CACHE_CONTROL, "no-cache");
            return super.handle(request, response, callback);
        }
    }
}
