package os.qres.server.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.identity.ApprovalRequest;

/// What somebody has allowed and nobody has done yet; only the token's hash is kept.
@Entity(name = "Approval")
class Approval {
    @Id
    private String tokenHash;

    private int approverId;

    @Enumerated(EnumType.STRING)
    private ApprovalAction action;

    /// Upon which order; nothing where it is a line that may have none yet, or a device.
    private @Nullable Integer orderId;

    private @Nullable UUID lineRef;
    private @Nullable Integer dishId;
    private Instant expiresAt;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected Approval() {}

    Approval(String tokenHash, int approverId, ApprovalRequest request, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.approverId = approverId;
        this.action = request.action();
        this.orderId = request.orderId();
        this.lineRef = request.lineRef();
        this.dishId = request.dishId();
        this.expiresAt = expiresAt;
    }

    int approverId() {
        return approverId;
    }

    boolean allows(ApprovalAction wanted, int order, Instant now) {
        return action == wanted && orderId != null && orderId == order && now.isBefore(expiresAt);
    }

    boolean allowsDish(ApprovalAction wanted, int dish, Instant now) {
        return action == wanted && dishId != null && dishId == dish && now.isBefore(expiresAt);
    }

    boolean allows(ApprovalAction wanted, UUID line, Instant now) {
        return action == wanted && line.equals(lineRef) && now.isBefore(expiresAt);
    }
}
