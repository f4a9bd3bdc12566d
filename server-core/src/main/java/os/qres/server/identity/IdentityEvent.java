package os.qres.server.identity;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.identity.ApprovalAction;
import os.qres.server.platform.events.DomainEvent;

/// What happens to sign-ins and devices.
public sealed interface IdentityEvent extends DomainEvent {
    @Override
    default Audience audience() {
        return Audience.MANAGERS;
    }

    /// A device shows `code` and waits for a manager.
    @Json(naming = Json.Naming.LowerUnderscore)
    record PairingRequested(String pairingId, String code, String name) implements IdentityEvent {
        @Override
        public String subject() {
            return "pairing/" + pairingId;
        }
    }

    /// The list of devices, or of those that wait, is another one.
    @Json(naming = Json.Naming.LowerUnderscore)
    record TerminalsChanged() implements IdentityEvent {
        @Override
        public String subject() {
            return "terminals";
        }

        /// A device asks then what it is itself: a display may have been given another station.
        @Override
        public Audience audience() {
            return Audience.STAFF;
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    record TerminalRevoked(int terminalId) implements IdentityEvent {
        @Override
        public String subject() {
            return "terminal/" + terminalId;
        }
    }

    /// These sign-ins of one person are over, at once.
    @Json(naming = Json.Naming.LowerUnderscore)
    record SessionsEnded(int userId, List<String> sessions) implements IdentityEvent {
        @Override
        public String subject() {
            return "user/" + userId;
        }
    }

    /// Somebody has allowed one thing upon one order, one line that is not sent yet, or one dish, by his PIN.
    @Json(naming = Json.Naming.LowerUnderscore)
    record ApprovalGiven(
            int approverId,
            ApprovalAction action,
            @Nullable Integer orderId,
            @Nullable UUID lineRef,
            @Nullable Integer dishId)
            implements IdentityEvent {
        @Override
        public String subject() {
            if (dishId != null) {
                return "dish/" + dishId;
            }
            if (lineRef != null) {
                return "order-line/" + lineRef;
            }
            return orderId == null ? "device" : "order/" + orderId;
        }
    }

    /// Somebody has set a new password by a code from a mail.
    @Json(naming = Json.Naming.LowerUnderscore)
    record PasswordMended(int userId) implements IdentityEvent {
        @Override
        public String subject() {
            return "user/" + userId;
        }
    }
}
