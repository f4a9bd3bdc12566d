package os.qres.model.identity;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Sign-in by PIN on a paired terminal: who by `user_id` or by `username`.
@Json(naming = Json.Naming.LowerUnderscore)
public record PinCredentials(
        @Nullable Integer userId,
        @Nullable @Size(max = 150) String username,

        @NotNull @Pattern(regexp = "[0-9]{4,6}", message = "{qres.pin}")
        String pinCode) {}
