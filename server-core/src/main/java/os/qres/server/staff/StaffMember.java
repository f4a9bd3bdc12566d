package os.qres.server.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import os.qres.model.Role;
import os.qres.model.staff.UserDraft;
import os.qres.model.staff.UserView;
import os.qres.model.staff.WaiterView;
import os.qres.server.identity.Accounts;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.staff.Staff.PreparedPin;

/// Somebody who works here, or did.
@Entity
@Table(name = "staff")
class StaffMember {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String username;
    private String usernameKey;
    private @Nullable String email;
    private @Nullable String emailKey;
    private String fullName;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean isActive;
    private @Nullable String phone;
    private @Nullable String passport;
    private @Nullable String avatarUrl;
    private @Nullable String passwordHash;
    private @Nullable String pinHash;
    private @Nullable String pinMark;
    private @Nullable Integer pinDigits;
    private boolean shiftActive;
    private @Nullable Integer createdById;
    private @Nullable Instant lastLogin;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected StaffMember() {}

    @SuppressWarnings("NullAway")
    StaffMember(UserDraft draft, @Nullable String sealedPassport, @Nullable Integer createdById, Instant now) {
        this.isActive = true;
        this.createdById = createdById;
        this.createdAt = now;
        change(draft, sealedPassport, now);
        if (email == null && username.matches(UserDraft.EMAIL)) {
            email = username;
            emailKey = usernameKey;
        }
    }

    /// How a user name is compared.
    static String key(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    /// The user name, which may be left out for an e-mail address.
    /// @throws RefusedException invalid, when both are missing
    static String name(UserDraft draft) {
        String name = draft.username() == null ? draft.email() : draft.username();
        if (name == null) {
            throw RefusedException.invalid("username", "{required}");
        }
        return name;
    }

    int id() {
        return Objects.requireNonNull(id, "stored");
    }

    String fullName() {
        return fullName;
    }

    Role role() {
        return role;
    }

    boolean isActive() {
        return isActive;
    }

    boolean isOnShift() {
        return shiftActive;
    }

    @Nullable
    String sealedPassport() {
        return passport;
    }

    @Nullable
    Integer pinDigits() {
        return pinDigits;
    }

    long version() {
        return version;
    }

    /// Whoever is no longer active gives the PIN up, so that another may have it.
    void change(UserDraft draft, @Nullable String sealedPassport, Instant now) {
        username = name(draft);
        usernameKey = key(username);
        email = draft.email();
        emailKey = email == null ? null : key(email);
        fullName = draft.fullName().strip();
        role = draft.role();
        isActive = draft.isActive() == null ? isActive : draft.isActive();
        phone = draft.phone();
        passport = sealedPassport;
        avatarUrl = draft.avatarUrl();
        updatedAt = now;
        if (!isActive) {
            takePin(null, now);
        }
    }

    void takePassword(String hash, Instant now) {
        passwordHash = hash;
        updatedAt = now;
    }

    void takePin(@Nullable PreparedPin pin, Instant now) {
        pinHash = pin == null ? null : pin.hash();
        pinMark = pin == null ? null : pin.mark();
        pinDigits = pin == null ? null : pin.digits();
        updatedAt = now;
    }

    void beOnShift(boolean active, Instant now) {
        shiftActive = active;
        updatedAt = now;
    }

    UserDraft draft(@Nullable String openPassport) {
        return new UserDraft(
                username, email, fullName, role, isActive, phone, openPassport, avatarUrl, shiftActive, null, null);
    }

    Accounts.Account account() {
        return new Accounts.Account(id(), isActive, new Accounts.Hashes(passwordHash, pinHash), view(null));
    }

    UserView view(@Nullable String openPassport) {
        return new UserView(
                id(),
                username,
                email,
                fullName,
                role,
                isActive,
                phone,
                openPassport,
                avatarUrl,
                shiftActive,
                pinHash != null,
                createdById,
                lastLogin,
                createdAt,
                updatedAt,
                version);
    }

    WaiterView waiterView() {
        return new WaiterView(id(), fullName, avatarUrl, shiftActive);
    }
}
