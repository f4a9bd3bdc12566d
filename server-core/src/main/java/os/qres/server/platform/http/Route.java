package os.qres.server.platform.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// One line of the API as data: it drives dispatch, rights, reading and validation of the body, and the
/// OpenAPI document. Build one with [#get], [#post], [#patch], [#delete] and finish it with what does the
/// work.
///
/// @param body the request's record, or nothing
/// @param answer the answer's record, or nothing; with `isList`, of each element
/// @param refusals slugs beyond those that every route has
public record Route<B>(
        String method,
        String path,
        Access access,
        @Nullable Class<B> body,
        boolean bodyOptional,
        boolean isPatch,
        @Nullable Class<?> answer,
        boolean isList,
        int status,
        List<String> query,
        List<String> refusals,
        String line,
        Work<B> work) {

    /// How a route does its work.
    public sealed interface Work<B> {
        /// On a snapshot of the database.
        record Read<B>(Reader<B> reader) implements Work<B> {}

        /// In a unit of work.
        record Write<B>(Writer<B> writer) implements Work<B> {}

        /// Slow things first, outside the unit of work; then the unit that they return.
        record Prepared<B>(Function<Call<B>, Function<Unit, Answer>> preparation) implements Work<B> {}

        /// Without the database, or with several looks and units of its own. No idempotency.
        record Free<B>(Function<Call<B>, Answer> function) implements Work<B> {}
    }

    /// Answers from a snapshot.
    @FunctionalInterface
    public interface Reader<B> {
        Answer read(Reading reading, Call<B> call);
    }

    /// Answers from within a unit of work.
    @FunctionalInterface
    public interface Writer<B> {
        Answer write(Unit unit, Call<B> call);
    }

    public static RouteBuilder<Void> get(String path, Access access) {
        return new RouteBuilder<>("GET", path, access);
    }

    public static RouteBuilder<Void> post(String path, Access access) {
        return new RouteBuilder<>("POST", path, access);
    }

    public static RouteBuilder<Void> patch(String path, Access access) {
        return new RouteBuilder<>("PATCH", path, access);
    }

    public static RouteBuilder<Void> delete(String path, Access access) {
        return new RouteBuilder<>("DELETE", path, access);
    }

    boolean changes() {
        return !method.equals("GET");
    }
}
