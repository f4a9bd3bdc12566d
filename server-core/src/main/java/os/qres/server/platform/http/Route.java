package os.qres.server.platform.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.access.Right;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// One line of the API as data: it drives dispatch, rights, reading and validation of the body, and the
/// OpenAPI document. Build one with [#get], [#post], [#patch], [#delete] and finish it with what does the
/// work.
///
/// @param right what the caller needs besides, where that can be given and taken
/// @param query what may stand behind the `?`; lists have `skip` and `limit` besides
/// @param headers of its own: those that have a meaning for every route are not named
/// @param refusals slugs beyond those that every route has
/// @param isSecret whether its answer opens doors, so that it is sealed where it is kept for a repetition
/// @param command what it is called on the live channel, where it can be asked for as well
public record Route<B>(
        String method,
        String path,
        Access access,
        Optional<Right> right,
        Takes<B> takes,
        Gives gives,
        List<Filter> query,
        List<String> headers,
        List<String> refusals,
        String line,
        boolean isSecret,
        Optional<String> command,
        Work<B> work) {

    /// What comes with the request.
    ///
    /// @param type the body's record, or nothing
    /// @param isPatch a merge patch of that record
    /// @param orForm its fields may also come as a form
    /// @param media of a file that comes instead of a record, by itself or in a form: `image/jpeg`
    public record Takes<B>(
            @Nullable Class<B> type, boolean isOptional, boolean isPatch, boolean orForm, List<String> media) {}

    /// What goes back when all is well.
    ///
    /// @param type the answer's record, or nothing; with `isList`, of each element
    /// @param isPaged by `skip` and `limit`
    /// @param otherStatuses with the same record, but for 204
    /// @param otherMedia what it may be instead of JSON: pages, pictures
    public record Gives(
            @Nullable Class<?> type,
            boolean isList,
            boolean isPaged,
            int status,
            List<Integer> otherStatuses,
            List<String> otherMedia) {}

    /// How a route does its work.
    public sealed interface Work<B> {
        /// On a snapshot of the database.
        record Read<B>(Reader<B> reader) implements Work<B> {}

        /// In a unit of work.
        record Write<B>(Writer<B> writer) implements Work<B> {}

        /// Slow things first, outside the unit of work; then the unit that they return.
        record Prepared<B>(Function<Call<B>, Function<Unit, Answer>> preparation) implements Work<B> {}

        /// Without the database, or with several looks. It changes nothing: then its answer would have to be kept
        /// with the change.
        record Free<B>(Function<Call<B>, Answer> function) implements Work<B> {}
    }

    /// Whether an `Idempotency-Key` counts.
    public boolean keepsAnswers() {
        return switch (work) {
            case Work.Read<B> _, Work.Free<B> _ -> false;
            case Work.Write<B> _, Work.Prepared<B> _ -> true;
        };
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
}
