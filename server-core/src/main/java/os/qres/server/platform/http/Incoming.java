package os.qres.server.platform.http;

import java.util.Map;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/// What a call came with besides its body.
sealed interface Incoming {
    String method();

    /// Without the query.
    String path();

    @Nullable
    String header(String name);

    Fields query();

    /// The request, for what only a request has: a file, the caller's address.
    Request request();

    /// An HTTP request.
    record OverHttp(Request request) implements Incoming {
        @Override
        public String method() {
            return request.getMethod();
        }

        @Override
        public String path() {
            return Request.getPathInContext(request);
        }

        @Override
        public @Nullable String header(String name) {
            return request.getHeaders().get(name);
        }

        @Override
        public Fields query() {
            return Request.extractQueryParameters(request);
        }
    }

    /// A command: it has only what stands in its message.
    record AsCommand(String method, String path, Map<String, String> headers) implements Incoming {
        @Override
        public @Nullable String header(String name) {
            return headers.get(name);
        }

        @Override
        public Fields query() {
            return Fields.EMPTY;
        }

        @Override
        public Request request() {
            throw new IllegalStateException(path + " cannot be a command: it needs the request");
        }
    }
}
