package os.qres.server.platform.problem;

import java.time.Duration;
import java.util.List;
import os.qres.model.FieldError;

/// The rules say no, and the person can act. `Conflict` and `Unauthenticated` carry a `slug`, the last part of the
/// problem's URN; the words for it are in `texts/refusals*.properties` under the same name.
public sealed interface Refusal {
    /// 400: the request cannot be read as what it claims to be.
    record Unreadable() implements Refusal {}

    /// 400: asked by a name that is not the server's.
    record WrongHost() implements Refusal {}

    /// 401, by `slug`: `unauthenticated`, `wrong-credentials`, `wrong-pin`, `unpaired-terminal`, `session-ended`.
    record Unauthenticated(String slug) implements Refusal {}

    /// 403: known, but not for this role. By `slug`: `forbidden`, or `approval-needed` where somebody else may allow
    /// it.
    record Forbidden(String slug) implements Refusal {}

    /// 403: asked by a page of another site.
    record ForeignPage() implements Refusal {}

    /// 404: no such `what` (`order`, `dish`, …).
    record NotFound(String what) implements Refusal {}

    /// 405: the path is there, the method is not.
    record WrongMethod(List<String> allowed) implements Refusal {}

    /// 409: it conflicts with the present state; `field` names the item of the request where there is one.
    record Conflict(String slug, List<FieldError> errors) implements Refusal {
        public Conflict(String slug) {
            this(slug, List.of());
        }
    }

    /// 409: the same request, by its idempotency key, is still being worked on.
    record StillRunning(Duration retryAfter) implements Refusal {}

    /// 412: the object has changed since the version that the caller holds.
    record Stale(long current) implements Refusal {}

    /// 412, by `slug`: somebody else has changed what the caller means; `words` say what it is now, and who that was.
    record Overtaken(String slug, Phrase words) implements Refusal {}

    record TooLarge() implements Refusal {}

    record WrongMediaType() implements Refusal {}

    /// 422: one or more fields are wrong; each `message` is a sentence or, in braces, the key of one.
    record Invalid(List<FieldError> errors) implements Refusal {
        public static Invalid field(String field, String message) {
            return new Invalid(List.of(new FieldError(field, message)));
        }
    }

    /// 422: the idempotency key was used for another request.
    record KeyReused() implements Refusal {}

    /// 429.
    record TooMany(Duration retryAfter) implements Refusal {}

    /// 507: the disk is nearly full. Nothing new is taken; what is there can be read.
    record NoRoom() implements Refusal {}

    /// 503: not now, but later without the caller's doing.
    record NotReady() implements Refusal {}
}
