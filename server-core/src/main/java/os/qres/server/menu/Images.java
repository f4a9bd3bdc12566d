package os.qres.server.menu;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.problem.RefusedException;

/// Pictures come from this server only, so that a guest's phone asks nobody else.
final class Images {
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~-][A-Za-z0-9._~/-]*");

    private Images() {}

    /// @throws RefusedException invalid, when it is no path on this server
    static void requireOwn(@Nullable String url) {
        if (url != null && !PATH.matcher(url).matches()) {
            throw RefusedException.invalid("image_url", "{image-url}");
        }
    }
}
