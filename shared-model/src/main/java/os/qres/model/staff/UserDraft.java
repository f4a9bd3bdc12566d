package os.qres.model.staff;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import os.qres.model.Role;

/// A new or changed member of staff. Where `username` is left out, the e-mail address `email` is the user name too
/// (the order-processing seed's way). `password` and `pin_code` are taken and never given back; a PIN has 4 to 6
/// digits, 6 for roles that may void or refund (manager, admin). `shift_active` clocks somebody in or out.
@Json(naming = Json.Naming.LowerUnderscore)
public record UserDraft(
        @Nullable @Pattern(regexp = "[^\\s\\p{Cntrl}]{1,150}", message = "{qres.username}")
        String username,

        @Nullable @Pattern(regexp = UserDraft.EMAIL, message = "{qres.email}")
        String email,

        @NotBlank @Size(max = 200) String fullName,
        @NotNull Role role,
        @Nullable Boolean isActive,
        @Nullable @Size(max = 50) String phone,
        @Nullable @Size(max = 200) String passport,
        @Nullable @Size(max = 500) String avatarUrl,
        @Nullable Boolean shiftActive,
        @Nullable @Size(min = 8, max = 1000) String password,

        @Nullable @Pattern(regexp = "[0-9]{4,6}", message = "{qres.pin}")
        String pinCode) {
    /// What an e-mail address is to look like.
    public static final String EMAIL = "[^\\s\\p{Cntrl}@,;<>]{1,64}@[^\\s\\p{Cntrl}@,;<>]{1,85}";
}
