package os.qres.terminal.connection;

import org.jspecify.annotations.Nullable;

/// A change that the server is asked for. `key` makes it happen once however often it is sent; a command
/// without one gets one when it is sent or queued. `version`, where given, makes it conditional (`If-Match`).
///
/// @param body a record of the shared model, or its JSON where a field is to be emptied, or null
/// @param answer the record that the server answers with, or [Done]
public record Command<T>(
        String method,
        String path,
        @Nullable Object body,
        Class<T> answer,
        @Nullable String key,
        @Nullable Long version) {

    public static <T> Command<T> post(String path, Object body, Class<T> answer) {
        return new Command<>("POST", path, body, answer, null, null);
    }

    /// A POST without a body, such as bump and recall.
    public static <T> Command<T> post(String path, Class<T> answer) {
        return new Command<>("POST", path, null, answer, null, null);
    }

    public static <T> Command<T> patch(String path, Object body, Class<T> answer) {
        return new Command<>("PATCH", path, body, answer, null, null);
    }

    public static Command<Done> delete(String path) {
        return new Command<>("DELETE", path, null, Done.class, null, null);
    }

    /// A DELETE that says why or answers with the object.
    public static <T> Command<T> delete(String path, @Nullable Object body, Class<T> answer) {
        return new Command<>("DELETE", path, body, answer, null, null);
    }

    /// The same at another address.
    public Command<T> at(String otherPath) {
        return new Command<>(method, otherPath, body, answer, key, version);
    }

    public Command<T> withKey(String newKey) {
        return new Command<>(method, path, body, answer, newKey, version);
    }

    public Command<T> ifVersion(long newVersion) {
        return new Command<>(method, path, body, answer, key, newVersion);
    }
}
