package os.qres.server.platform.gate;

import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Leads a request through a handler only if it has one of some headers, and else straight to what is behind it:
/// most requests have no body, take no gzip and open no socket, and need not pay for what could be.
public final class OnlyWith extends Handler.Wrapper {
    private final Handler behind;
    private final List<HttpHeader> any;

    /// @param around what is led through
    /// @param behind where `around` leads in the end
    public OnlyWith(Handler around, Handler behind, HttpHeader... any) {
        super(around);
        this.behind = behind;
        this.any = List.of(any);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields headers = request.getHeaders();
        for (HttpHeader name : any) {
            if (headers.contains(name)) {
                return super.handle(request, response, callback);
            }
        }
        return behind.handle(request, response, callback);
    }
}
