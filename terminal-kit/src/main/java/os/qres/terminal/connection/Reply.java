package os.qres.terminal.connection;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import os.qres.model.Problem;

/// What came of asking the server. Nothing is thrown: a screen switches over the three cases.
public sealed interface Reply<T> {
    /// Done, and on the server's disk.
    record Ok<T>(T value) implements Reply<T> {}

    /// The rules say no; the problem's words are for the person.
    record Refused<T>(Problem problem) implements Reply<T> {
        /// Is it `urn:qres:problem:<slug>`?
        public boolean is(String slug) {
            return problem.type().equals("urn:qres:problem:" + slug);
        }
    }

    /// No answer that can be understood; `why` is for the log.
    record Unreachable<T>(String why) implements Reply<T> {}

    /// The value, if it went well.
    default Optional<T> ok() {
        return this instanceof Ok<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    default Reply<T> onOk(Consumer<? super T> action) {
        if (this instanceof Ok<T>(T value)) {
            action.accept(value);
        }
        return this;
    }

    default <R> Reply<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Ok<T>(T value) -> new Ok<>(change.apply(value));
            case Refused<T>(Problem problem) -> new Refused<>(problem);
            case Unreachable<T>(String why) -> new Unreachable<>(why);
        };
    }
}
