package os.qres.server.platform.http;

import java.util.List;
import java.util.function.Function;

/// Some of a list's elements, and how many there are in all.
public record Page<T>(List<T> elements, long total) {
    /// What a caller asks for: `skip` elements left out, then at most `limit`.
    public record Window(int skip, int limit) {}

    /// The window's part of a list that is at hand as a whole.
    public static <T> Page<T> of(List<T> all, Window window) {
        int from = Math.min(window.skip(), all.size());
        int to = Math.min(from + window.limit(), all.size());
        return new Page<>(all.subList(from, to), all.size());
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(elements.stream().map(mapping).toList(), total);
    }
}
