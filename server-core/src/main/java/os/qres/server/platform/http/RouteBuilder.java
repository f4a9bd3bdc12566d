package os.qres.server.platform.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.access.Right;
import os.qres.server.platform.database.Unit;

/// A route on its way to being one; see [Route].
public final class RouteBuilder<B> {
    private final String method;
    private final String path;
    private final Access access;
    private @Nullable Class<B> body;
    private boolean bodyOptional;
    private boolean isPatch;
    private boolean orForm;
    private List<String> fileMedia = List.of();
    private @Nullable Class<?> answer;
    private boolean isList;
    private boolean isPaged;
    private int status = 200;
    private List<Integer> otherStatuses = List.of();
    private List<String> otherMedia = List.of();
    private List<Filter> query = List.of();
    private List<String> headers = List.of();
    private List<String> refusals = List.of();
    private String line = "";
    private boolean isSecret;
    private Optional<String> command = Optional.empty();
    private Optional<Right> right = Optional.empty();

    RouteBuilder(String method, String path, Access access) {
        this.method = method;
        this.path = path;
        this.access = access;
    }

    /// One line of documentation.
    public RouteBuilder<B> says(String text) {
        line = text;
        return this;
    }

    /// What the caller needs besides, where that can be given and taken.
    public RouteBuilder<B> needs(Right needed) {
        right = Optional.of(needed);
        return this;
    }

    /// What it answers opens doors: a token, a ticket.
    public RouteBuilder<B> givesSecrets() {
        isSecret = true;
        return this;
    }

    /// What it is called on the live channel, where it can be asked for as well. Whatever its query may say, its
    /// body may say too.
    public RouteBuilder<B> command(String name) {
        command = Optional.of(name);
        return this;
    }

    public <T> RouteBuilder<T> takes(Class<T> type) {
        @SuppressWarnings("unchecked")
        var typed = (RouteBuilder<T>) this;
        typed.body = type;
        return typed;
    }

    /// The body may be left out.
    public <T> RouteBuilder<T> mayTake(Class<T> type) {
        RouteBuilder<T> typed = takes(type);
        typed.bodyOptional = true;
        return typed;
    }

    /// The body is a merge patch of `type`; the work applies it with [Call#patched].
    public <T> RouteBuilder<T> patches(Class<T> type) {
        RouteBuilder<T> typed = takes(type);
        typed.isPatch = true;
        return typed;
    }

    /// The body's fields may also come as an HTML form sends them.
    public RouteBuilder<B> orForm() {
        orForm = true;
        return this;
    }

    /// The body is a file of one of these types, or a form with one; the work takes it with [Call#file].
    public RouteBuilder<B> takesFile(String... types) {
        fileMedia = List.of(types);
        return this;
    }

    public RouteBuilder<B> gives(Class<?> type) {
        answer = type;
        return this;
    }

    /// A page of a list, by `skip` and `limit`.
    public RouteBuilder<B> givesList(Class<?> element) {
        isPaged = true;
        return givesAll(element);
    }

    /// A whole list.
    public RouteBuilder<B> givesAll(Class<?> element) {
        answer = element;
        isList = true;
        return this;
    }

    /// 201 with the object and its `Location`.
    public RouteBuilder<B> creates(Class<?> type) {
        status = 201;
        return gives(type);
    }

    public RouteBuilder<B> givesNothing() {
        status = 204;
        return this;
    }

    /// A page that the browser goes on to: 303 with its `Location`.
    public RouteBuilder<B> leadsOn() {
        status = 303;
        return this;
    }

    /// The same record under another status, or 204 with nothing.
    public RouteBuilder<B> orAnswers(Integer... statuses) {
        otherStatuses = List.of(statuses);
        return this;
    }

    /// What it gives instead of JSON, or besides.
    public RouteBuilder<B> givesMedia(String... types) {
        otherMedia = List.of(types);
        return this;
    }

    /// Query parameters of any text; lists have `skip` and `limit` besides.
    public RouteBuilder<B> filters(String... names) {
        return filters(Stream.of(names).map(Filter::text).toArray(Filter[]::new));
    }

    /// Query parameters; lists have `skip` and `limit` besides.
    public RouteBuilder<B> filters(Filter... filters) {
        query = List.of(filters);
        return this;
    }

    /// Request headers that mean something to this route alone.
    public RouteBuilder<B> hears(String... names) {
        headers = List.of(names);
        return this;
    }

    public RouteBuilder<B> refuses(String... slugs) {
        refusals = List.of(slugs);
        return this;
    }

    public Route<B> reads(Route.Reader<B> reader) {
        return build(new Route.Work.Read<>(reader));
    }

    public Route<B> writes(Route.Writer<B> writer) {
        return build(new Route.Work.Write<>(writer));
    }

    public Route<B> prepares(Function<Call<B>, Function<Unit, Answer>> preparation) {
        return build(new Route.Work.Prepared<>(preparation));
    }

    public Route<B> does(Function<Call<B>, Answer> function) {
        return build(new Route.Work.Free<>(function));
    }

    private Route<B> build(Route.Work<B> work) {
        var takes = new Route.Takes<>(body, bodyOptional, isPatch, orForm, fileMedia);
        var gives = new Route.Gives(answer, isList, isPaged, status, otherStatuses, otherMedia);
        return new Route<>(
                method, path, access, right, takes, gives, query, headers, refusals, line, isSecret, command, work);
    }
}
