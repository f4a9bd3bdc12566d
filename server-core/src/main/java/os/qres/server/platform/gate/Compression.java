package os.qres.server.platform.gate;

import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Gzip for what is worth it. Who neither takes nor sends it passes by: programs in the house, which are most
/// callers.
public final class Compression extends CompressionHandler {
    private static final int LEAST_BYTES = 1_024;

    public Compression(Handler inner) {
        super(inner);
        var gzip = new GzipCompression();
        gzip.setMinCompressSize(LEAST_BYTES);
        putCompression(gzip);
        putConfiguration("/*", CompressionConfig.builder().defaults().build());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields headers = request.getHeaders();
        if (headers.contains(HttpHeader.ACCEPT_ENCODING) || headers.contains(HttpHeader.CONTENT_ENCODING)) {
            return super.handle(request, response, callback);
        }
        return getHandler().handle(request, response, callback);
    }
}
