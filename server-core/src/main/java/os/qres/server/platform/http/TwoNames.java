package os.qres.server.platform.http;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.problem.RefusedException;

/// A reference that clients may send by either of two names (`location_id` and the seed's `location`).
public final class TwoNames {
    private TwoNames() {}

    /// What the caller means: the one of `value` and `other` that differs from `present`, which both stand at
    /// before a change and neither before a creation.
    /// @param field the name to refuse
    /// @throws RefusedException invalid, when both were sent and differ
    public static @Nullable Integer meant(
            String field, @Nullable Integer present, @Nullable Integer value, @Nullable Integer other) {
        if (Objects.equals(value, present)) {
            return other;
        }
        if (Objects.equals(other, present) || Objects.equals(other, value)) {
            return value;
        }
        throw RefusedException.invalid(field, "{names-differ}");
    }
}
