package os.qres.admin.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import os.qres.model.Versioned;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.connection.ServerApi;

/// A kind of object that the server keeps: where it is, and how its objects are told apart, found and ordered.
///
/// @param path without a slash at the end: `/users`
/// @param found the words that the search looks in
public record Book<V>(
        String path,
        Class<V> type,
        ToIntFunction<V> id,
        ToLongFunction<V> version,
        Function<V, String> name,
        Function<V, String> found,
        Comparator<V> order) {
    private static final int PAGE = 500;

    /// For objects that say their version themselves; searched by name, in the order of the names.
    public static <V extends Versioned> Book<V> of(
            String path, Class<V> type, ToIntFunction<V> id, Function<V, String> name) {
        return new Book<>(
                path,
                type,
                id,
                Versioned::version,
                name,
                name,
                Comparator.comparing(name, String.CASE_INSENSITIVE_ORDER));
    }

    public Book<V> foundBy(Function<V, String> words) {
        return new Book<>(path, type, id, version, name, words, order);
    }

    public Book<V> inOrder(Comparator<V> newOrder) {
        return new Book<>(path, type, id, version, name, found, newOrder);
    }

    String pathOf(V view) {
        return path + "/" + id.applyAsInt(view);
    }

    /// All objects, however many pages they take.
    Reply<List<V>> all(ServerApi api) {
        List<V> all = new ArrayList<>();
        while (true) {
            Reply<List<V>> page = api.list(path + "/?limit=" + PAGE + "&skip=" + all.size(), type);
            if (!(page instanceof Reply.Ok<List<V>>(List<V> views))) {
                return page;
            }
            all.addAll(views);
            if (views.size() < PAGE) {
                return new Reply.Ok<>(all);
            }
        }
    }
}
