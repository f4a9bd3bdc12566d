package os.qres.server.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import os.qres.model.FieldError;
import os.qres.model.Problem;
import os.qres.server.platform.i18n.Named;
import os.qres.server.platform.i18n.Texts;

/// The one mapper from refusals to problem+json, in the language that the request asked for.
public final class Problems {
    private static final String URN = "urn:qres:problem:";

    private static final Pattern KEYED = Pattern.compile("\\{([a-z_-]+)}(.*)");

    private final Texts texts;

    public Problems(Texts texts) {
        this.texts = texts;
    }

    public Problem of(Refusal refusal, Locale language, @Nullable String instance) {
        return switch (refusal) {
            case Refusal.Unreadable() -> problem("unreadable", 400, language, instance, null);
            case Refusal.WrongHost() -> problem("wrong-host", 400, language, instance, null);
            case Refusal.Unauthenticated(String slug) -> problem(slug, 401, language, instance, null);
            case Refusal.Forbidden(String slug) -> problem(slug, 403, language, instance, null);
            case Refusal.ForeignPage() -> problem("foreign-page", 403, language, instance, null);
            case Refusal.NotFound(String what) -> notFound(what, language, instance);
            case Refusal.WrongMethod _ -> problem("wrong-method", 405, language, instance, null);
            case Refusal.Conflict(String slug, List<FieldError> errors) ->
                problem(slug, 409, language, instance, errors.isEmpty() ? null : errors);
            case Refusal.StillRunning _ -> problem("idempotency-running", 409, language, instance, null);
            case Refusal.Stale _ -> problem("stale", 412, language, instance, null);
            case Refusal.Overtaken(String slug, Phrase words) -> overtaken(slug, words, language, instance);
            case Refusal.TooLarge() -> problem("too-large", 413, language, instance, null);
            case Refusal.WrongMediaType() -> problem("wrong-media-type", 415, language, instance, null);
            case Refusal.Invalid(List<FieldError> errors) -> problem("invalid", 422, language, instance, errors);
            case Refusal.KeyReused() -> problem("idempotency-reused", 422, language, instance, null);
            case Refusal.TooMany _ -> problem("too-many-attempts", 429, language, instance, null);
            case Refusal.NoRoom() -> problem("no-room", 507, language, instance, null);
            case Refusal.NotReady() -> problem("not-ready", 503, language, instance, null);
        };
    }

    /// A fault of ours: the caller learns an id to quote, and nothing else.
    public Problem fault(String id, Locale language, @Nullable String instance) {
        return new Problem(
                URN + "fault",
                texts.get(language, "fault.title"),
                500,
                texts.get(language, "fault.detail", id),
                instance,
                null);
    }

    private Problem overtaken(String slug, Phrase words, Locale language, @Nullable String instance) {
        String title = texts.get(language, slug + ".title");
        return new Problem(URN + slug, title, 412, said(words, language), instance, null);
    }

    private String said(Object words, Locale language) {
        return switch (words) {
            case Phrase(String key, List<Object> arguments) ->
                texts.get(
                        language,
                        key,
                        arguments.stream().map(each -> said(each, language)).toArray());
            case Named name -> name.in(language.getLanguage());
            case List<?> all -> all.stream().map(each -> said(each, language)).collect(Collectors.joining(", "));
            default -> words.toString();
        };
    }

    private Problem notFound(String what, Locale language, @Nullable String instance) {
        String detail = texts.get(language, "not-found." + what);
        return new Problem(URN + "not-found", texts.get(language, "not-found.title"), 404, detail, instance, null);
    }

    private Problem problem(
            String slug, int status, Locale language, @Nullable String instance, @Nullable List<FieldError> errors) {
        String title = texts.get(language, slug + ".title");
        String detail = texts.get(language, slug + ".detail");
        return new Problem(URN + slug, title, status, detail, instance, translated(errors, language));
    }

    private @Nullable List<FieldError> translated(@Nullable List<FieldError> errors, Locale language) {
        if (errors == null) {
            return null;
        }
        return errors.stream()
                .map(e -> new FieldError(e.field(), sentence(e.message(), language)))
                .toList();
    }

    /// `{key}` followed by its arguments becomes the text of that key; anything else is a sentence already.
    private String sentence(String message, Locale language) {
        var matcher = KEYED.matcher(message);
        if (!matcher.matches()) {
            return message;
        }
        String key = matcher.group(1);
        Object[] arguments = matcher.group(2).isBlank()
                ? new Object[0]
                : matcher.group(2).strip().split(" ");
        return texts.get(language, texts.has(key + ".field") ? key + ".field" : key + ".detail", arguments);
    }
}
