package os.qres.admin.controls;

import org.jspecify.annotations.Nullable;

/// One of several values, as a person reads it.
public record Option<T extends @Nullable Object>(T value, String words) {
    @Override
    public String toString() {
        return words;
    }
}
