package os.qres.server.platform.gate;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Serves a request on a virtual thread of its own. A body may come as slowly as its sender likes, and an order waits
/// until it is forced to disk: neither may hold one of the few threads that serve everybody.
public final class OwnThread extends Handler.Wrapper {
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    public OwnThread(Handler inner) {
        super(inner);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        threads.execute(() -> serve(request, response, callback));
        return true;
    }

    private void serve(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Throwable failure) {
            Response.writeError(request, response, callback, failure);
        }
    }
}
