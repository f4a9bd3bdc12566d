package os.qres.model;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A name and description in one more language than the restaurant's own.
@Json(naming = Json.Naming.LowerUnderscore)
public record Translation(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 2000) String description) {
    /// What something is called in `language`, else its own name.
    public static String name(String own, Map<String, Translation> translations, String language) {
        Translation translation = translations.get(language);
        return translation == null ? own : translation.name();
    }
}
