package os.qres.server.platform.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import os.qres.model.FieldError;
import os.qres.server.platform.json.Json;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// Reads request bodies into records and holds them against their constraints.
public final class Bodies {
    private static final int MOST_ERRORS = 100;

    private final Json json;
    private final Validator validator;

    public Bodies(Json json) {
        this.json = json;
        // The texts come from Problems, in the caller's language, so that the validator needs no expression language.
        this.validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .ignoreXmlConfiguration()
                .buildValidatorFactory()
                .getValidator();
    }

    /// @throws RefusedException unreadable or invalid
    public <B> B read(byte[] body, Class<B> type) {
        return valid(json.read(body, type));
    }

    /// @throws RefusedException unreadable or invalid
    <B> B patched(B present, byte[] patch, Class<B> type) {
        return valid(json.patched(present, patch, type));
    }

    /// Holds a record that came by another way, such as a file, against its constraints.
    /// @throws RefusedException invalid
    public <B> B valid(B body) {
        var violations = validator.validate(body);
        if (violations.isEmpty()) {
            return body;
        }
        List<FieldError> errors = violations.stream()
                .map(Bodies::error)
                .sorted(Comparator.comparing(FieldError::field))
                .limit(MOST_ERRORS)
                .toList();
        throw new RefusedException(new Refusal.Invalid(errors));
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        return new FieldError(field(violation.getPropertyPath()), message(violation));
    }

    /// `items[0].dish_id`, `translations.en.name`: the way through the JSON, not through our records.
    private static String field(Path path) {
        var field = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getKey() != null) {
                field.append('.').append(node.getKey());
            }
            if (node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                field.append('.').append(Json.wireName(node.getName()));
            }
        }
        return field.substring(1);
    }

    /// Our own texts by key in braces; the standard constraints by their name and bounds.
    private static String message(ConstraintViolation<?> violation) {
        String template = violation.getMessageTemplate();
        if (template.startsWith("{qres.")) {
            return "{" + template.substring(6);
        }
        var attributes = violation.getConstraintDescriptor().getAttributes();
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> "{required}";
            case "Min" -> "{at-least} " + attributes.get("value");
            case "Max" -> "{at-most} " + attributes.get("value");
            case "Size" -> "{size} " + attributes.get("min") + " " + attributes.get("max");
            default -> "{wrong-type}";
        };
    }
}
