package os.qres.server;

import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;

/// Where calls come in. When it stops, a connection that is kept for a next request ends at once; Jetty would first
/// let it be silent for a second, for which a restart would keep everybody waiting.
final class CallConnector extends ServerConnector {
    CallConnector(Server server, ConnectionFactory... factories) {
        super(server, factories);
    }

    @Override
    public CompletableFuture<Void> shutdown() {
        CompletableFuture<Void> done = super.shutdown();
        getConnectedEndPoints().stream().filter(CallConnector::isKept).forEach(EndPoint::close);
        return done;
    }

    private static boolean isKept(EndPoint line) {
        Connection connection = line.getConnection();
        Connection plain =
                connection instanceof SslConnection tls ? tls.getSslEndPoint().getConnection() : connection;
        return plain instanceof HttpConnection http && http.getHttpChannel().getRequest() == null;
    }
}
