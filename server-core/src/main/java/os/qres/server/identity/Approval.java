package os.qres.server.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import os.qres.model.identity.ApprovalAction;

/// What somebody has allowed and nobody has done yet; only the token's hash is kept.
@Entity(name = "Approval")
class Approval {
    @Id
    private String tokenHash;

    private int approverId;

    @Enumerated(EnumType.STRING)
    private ApprovalAction action;

    private int orderId;
    private Instant expiresAt;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected Approval() {}

    Approval(String tokenHash, int approverId, ApprovalAction action, int orderId, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.approverId = approverId;
        this.action = action;
        this.orderId = orderId;
        this.expiresAt = expiresAt;
    }

    int approverId() {
        return approverId;
    }

    boolean allows(ApprovalAction wanted, int order, Instant now) {
        return action == wanted && orderId == order && now.isBefore(expiresAt);
    }
}
