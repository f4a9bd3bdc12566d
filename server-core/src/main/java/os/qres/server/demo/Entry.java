package os.qres.server.demo;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import os.qres.model.FieldError;
import os.qres.model.Problem;
import os.qres.server.platform.http.Bodies;
import os.qres.server.platform.problem.Problems;
import os.qres.server.platform.problem.RefusedException;

/// The way of a row into the restaurant: held against the same constraints and rules as a request. What is refused
/// becomes a complaint about the row.
final class Entry {
    private final Bodies bodies;
    private final Problems problems;

    Entry(Bodies bodies, Problems problems) {
        this.bodies = bodies;
        this.problems = problems;
    }

    /// @return `draft`, when it is valid
    <D> @Nullable D valid(Row row, D draft) {
        return tried(row, () -> bodies.valid(draft));
    }

    /// @return what `step` returned, when it was not refused
    <T> @Nullable T tried(Row row, Supplier<T> step) {
        try {
            return step.get();
        } catch (RefusedException e) {
            Problem problem = problems.of(e.refusal(), Locale.ENGLISH, null);
            if (problem.errors() == null) {
                row.complain("-", Objects.requireNonNullElse(problem.detail(), problem.title()));
                return null;
            }
            for (FieldError error : problem.errors()) {
                row.complainOfField(error.field(), error.message());
            }
            return null;
        }
    }
}
