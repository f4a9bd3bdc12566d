package os.qres.server.platform.http;

import java.util.Map;
import os.qres.server.platform.database.Reading;

/// By what other names than its id a thing may be called in a path.
@FunctionalInterface
public interface PathNames {
    /// By ids alone.
    PathNames NONE = (_, path) -> path;

    /// @param path the values of the route's `{names}`
    /// @return the same with ids in place of other names
    /// @throws os.qres.server.platform.problem.RefusedException not found, when nothing is called so
    Map<String, String> ids(Reading in, Map<String, String> path);
}
