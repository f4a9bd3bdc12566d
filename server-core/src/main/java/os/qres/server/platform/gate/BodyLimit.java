package os.qres.server.platform.gate;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/// 413 for a body that is too large, before it is read where its length is said. Who sends none passes by.
public final class BodyLimit extends SizeLimitHandler {
    private static final long UNLIMITED = -1;

    /// @param mostBytes of a request
    public BodyLimit(Handler inner, long mostBytes) {
        super(mostBytes, UNLIMITED);
        setHandler(inner);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields headers = request.getHeaders();
        if (headers.contains(HttpHeader.CONTENT_LENGTH) || headers.contains(HttpHeader.TRANSFER_ENCODING)) {
            return super.handle(request, response, callback);
        }
        return getHandler().handle(request, response, callback);
    }
}
