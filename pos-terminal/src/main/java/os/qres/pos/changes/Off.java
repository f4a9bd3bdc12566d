package os.qres.pos.changes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import os.qres.model.FieldError;
import os.qres.model.Problem;

/// What is to be asked where held dishes have been taken off the menu since they were ordered.
@FunctionalInterface
public interface Off {
    /// @param dishes what they are called
    /// @param anyway fires them all the same: the kitchen may make them
    void ask(String dishes, Runnable anyway);

    /// The dishes that the server has named.
    static String named(Problem problem) {
        return Stream.ofNullable(problem.errors())
                .flatMap(List::stream)
                .map(FieldError::message)
                .collect(Collectors.joining(", "));
    }
}
