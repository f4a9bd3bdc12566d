package os.qres.server.platform.problem;

import java.util.List;
import os.qres.model.FieldError;

/// Carries a [Refusal] to the one place that answers with it. It has no stack trace: it is no fault.
public final class RefusedException extends RuntimeException {
    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    public static RefusedException notFound(String what) {
        return new RefusedException(new Refusal.NotFound(what));
    }

    public static RefusedException conflict(String slug) {
        return new RefusedException(new Refusal.Conflict(slug));
    }

    /// A conflict that one field of the request meets: `items[0].dish_id`.
    public static RefusedException conflict(String slug, String field) {
        return new RefusedException(new Refusal.Conflict(slug, List.of(new FieldError(field, "{" + slug + "}"))));
    }

    /// @param message a key of `texts/refusals*.properties` in braces, or a sentence
    public static RefusedException invalid(String field, String message) {
        return new RefusedException(Refusal.Invalid.field(field, message));
    }

    public static RefusedException forbidden() {
        return new RefusedException(new Refusal.Forbidden());
    }

    public static RefusedException unauthenticated(String slug) {
        return new RefusedException(new Refusal.Unauthenticated(slug));
    }
}
