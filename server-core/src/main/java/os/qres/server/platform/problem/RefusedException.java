package os.qres.server.platform.problem;

import java.util.List;
import os.qres.model.FieldError;

/// Carries a [Refusal] to the one place that answers with it. It has no stack trace: it is no fault.
public final class RefusedException extends RuntimeException {
    private static final Suspicion NONE = Suspicion.outdated("no good token");

    private final transient Refusal refusal;
    private final transient Suspicion suspicion;

    public RefusedException(Refusal refusal) {
        this(refusal, NONE);
    }

    private RefusedException(Refusal refusal, Suspicion suspicion) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
        this.suspicion = suspicion;
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
        return forbidden("forbidden");
    }

    public static RefusedException forbidden(String slug) {
        return new RefusedException(new Refusal.Forbidden(slug));
    }

    public static RefusedException unauthenticated(String slug) {
        return new RefusedException(new Refusal.Unauthenticated(slug));
    }

    /// @param suspicion what the caller is not told
    public static RefusedException unauthenticated(String slug, Suspicion suspicion) {
        return new RefusedException(new Refusal.Unauthenticated(slug), suspicion);
    }

    /// What a token looks like that was refused.
    public Suspicion suspicion() {
        return suspicion;
    }
}
