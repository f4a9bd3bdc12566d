package os.qres.server.platform.gate;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Headers that make a browser careful with what we send. A route may set its own instead.
public final class SecurityHeaders extends Handler.Wrapper {
    private static final HttpField ONLY_HTTPS =
            new PreEncodedHttpField(HttpHeader.STRICT_TRANSPORT_SECURITY, "max-age=31536000");

    private final List<HttpField> fields;

    /// @param contentPolicy for pages that have none of their own
    public SecurityHeaders(Handler inner, String contentPolicy) {
        super(inner);
        fields = List.of(
                new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
                new PreEncodedHttpField("X-Frame-Options", "DENY"),
                // Of no use to a browser of today; the seed sends it.
                new PreEncodedHttpField("X-XSS-Protection", "1; mode=block"),
                new PreEncodedHttpField("Referrer-Policy", "strict-origin-when-cross-origin"),
                new PreEncodedHttpField(
                        "Permissions-Policy",
                        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(),"
                                + " accelerometer=(), gyroscope=(), magnetometer=(), midi=(), display-capture=()"),
                new PreEncodedHttpField("Content-Security-Policy", contentPolicy),
                new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache"));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        // Added, and not put: nobody has set any yet, and each put would look for it.
        HttpFields.Mutable headers = response.getHeaders();
        fields.forEach(headers::add);
        if (request.isSecure()) {
            headers.add(ONLY_HTTPS);
        }
        return super.handle(request, response, callback);
    }

    /// For what Jetty refuses before it asks any handler.
    public Request.Handler on(Request.Handler errors) {
        return (request, response, callback) -> {
            HttpFields.Mutable headers = response.getHeaders();
            fields.forEach(headers::put);
            if (request.isSecure()) {
                headers.put(ONLY_HTTPS);
            }
            return errors.handle(request, response, callback);
        };
    }
}
