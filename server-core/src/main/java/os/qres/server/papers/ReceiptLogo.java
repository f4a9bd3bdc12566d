package os.qres.server.papers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import os.qres.model.printing.LogoView;
import os.qres.paper.escpos.Halftone;

/// The house's logo as dots, at the top of bills and receipts. There is one at most.
@Entity(name = "ReceiptLogo")
class ReceiptLogo {
    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    private String dots;
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected ReceiptLogo() {}

    ReceiptLogo(String dots, Instant now) {
        this.dots = dots;
        this.updatedAt = now;
    }

    void become(String newDots, Instant now) {
        dots = newDots;
        updatedAt = now;
    }

    String dots() {
        return dots;
    }

    LogoView view() {
        return new LogoView(Halftone.width(dots), Halftone.height(dots), updatedAt);
    }
}
