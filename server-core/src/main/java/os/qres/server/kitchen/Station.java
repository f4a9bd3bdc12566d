package os.qres.server.kitchen;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;
import os.qres.model.kitchen.StationDraft;
import os.qres.model.kitchen.StationView;
import os.qres.model.kitchen.TicketLimit;
import os.qres.server.platform.columns.IdsColumn;
import os.qres.server.platform.columns.TranslationsColumn;

/// A place in the kitchen that makes dishes.
@Entity(name = "Station")
class Station {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String name;

    @Column(name = "is_active")
    private boolean active;

    @Convert(converter = TranslationsColumn.class)
    private Map<String, Translation> translations;

    @Convert(converter = IdsColumn.class)
    private List<Integer> alsoDishIds;

    @Convert(converter = LimitsColumn.class)
    private List<TicketLimit> limits;

    private @Nullable Integer volume;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected Station() {}

    Station(StationDraft draft, Instant now) {
        createdAt = now;
        change(draft, now);
    }

    final void change(StationDraft draft, Instant now) {
        name = draft.name();
        active = draft.isActive() == null || draft.isActive();
        translations = draft.translations() == null ? Map.of() : draft.translations();
        alsoDishIds = draft.alsoDishIds() == null ? List.of() : List.copyOf(new LinkedHashSet<>(draft.alsoDishIds()));
        limits = draft.limits() == null ? List.of() : draft.limits();
        volume = draft.volume();
        updatedAt = now;
    }

    boolean makesPartOf(int dishId) {
        return active && alsoDishIds.contains(dishId);
    }

    void retire(Instant now) {
        active = false;
        updatedAt = now;
    }

    long version() {
        return version;
    }

    StationDraft draft() {
        return new StationDraft(name, active, translations, alsoDishIds, limits, volume);
    }

    StationView view() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new StationView(
                id, name, active, translations, alsoDishIds, limits, volume, createdAt, updatedAt, version);
    }
}
