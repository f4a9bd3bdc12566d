package os.qres.server.payments;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;
import os.qres.model.payments.PaymentKind;
import os.qres.model.payments.PaymentMethodDraft;
import os.qres.model.payments.PaymentMethodView;
import os.qres.server.platform.columns.TranslationsColumn;

/// A way to pay.
@Entity(name = "PaymentMethod")
@Table(name = "payment_method")
class PaymentMethod {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String name;

    @Enumerated(EnumType.STRING)
    private PaymentKind kind;

    @Column(name = "is_active")
    private boolean active;

    private int sortOrder;

    @Convert(converter = TranslationsColumn.class)
    private Map<String, Translation> translations;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected PaymentMethod() {}

    PaymentMethod(PaymentMethodDraft draft, int last, Instant now) {
        createdAt = now;
        sortOrder = last;
        change(draft, now);
    }

    final void change(PaymentMethodDraft draft, Instant now) {
        name = draft.name();
        kind = draft.kind() == null ? PaymentKind.OTHER : draft.kind();
        active = draft.isActive() == null || draft.isActive();
        sortOrder = Objects.requireNonNullElse(draft.sortOrder(), sortOrder);
        translations = draft.translations() == null ? Map.of() : draft.translations();
        updatedAt = now;
    }

    void retire(Instant now) {
        active = false;
        updatedAt = now;
    }

    boolean isActive() {
        return active;
    }

    int sortOrder() {
        return sortOrder;
    }

    long version() {
        return version;
    }

    PaymentMethodDraft draft() {
        return new PaymentMethodDraft(name, kind, active, sortOrder, translations);
    }

    PaymentMethodView view() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new PaymentMethodView(id, name, kind, active, sortOrder, translations, createdAt, updatedAt, version);
    }
}
