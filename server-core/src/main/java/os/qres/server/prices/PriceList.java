package os.qres.server.prices;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;
import os.qres.model.orders.OrderType;
import os.qres.model.prices.PriceListDraft;
import os.qres.model.prices.PriceListView;
import os.qres.model.prices.PriceRule;
import os.qres.server.platform.columns.IdsColumn;
import os.qres.server.platform.columns.TranslationsColumn;

/// Prices that hold at times, or for kinds of orders.
@Entity(name = "PriceList")
class PriceList {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String name;

    @Column(name = "is_active")
    private boolean active;

    private int priority;

    @Convert(converter = IdsColumn.class)
    private List<Integer> weekdays;

    private @Nullable String startsAt;
    private @Nullable String endsAt;

    @Convert(converter = TypesColumn.class)
    private List<OrderType> orderTypes;

    @Convert(converter = RulesColumn.class)
    private List<PriceRule> rules;

    @Convert(converter = TranslationsColumn.class)
    private Map<String, Translation> translations;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected PriceList() {}

    PriceList(PriceListDraft draft, Instant now) {
        createdAt = now;
        change(draft, now);
    }

    final void change(PriceListDraft draft, Instant now) {
        name = draft.name();
        active = draft.isActive() == null || draft.isActive();
        priority = Objects.requireNonNullElse(draft.priority(), 0);
        weekdays = list(draft.weekdays());
        startsAt = draft.startsAt();
        endsAt = draft.endsAt();
        orderTypes = list(draft.orderTypes());
        rules = draft.rules() == null ? List.of() : List.copyOf(draft.rules());
        translations = draft.translations() == null ? Map.of() : draft.translations();
        updatedAt = now;
    }

    private static <T extends Comparable<T>> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : given.stream().distinct().sorted().toList();
    }

    long version() {
        return version;
    }

    List<PriceRule> rules() {
        return rules;
    }

    PriceListDraft draft() {
        return new PriceListDraft(name, active, priority, weekdays, startsAt, endsAt, orderTypes, rules, translations);
    }

    PriceListView view() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new PriceListView(
                id,
                name,
                active,
                priority,
                weekdays,
                startsAt,
                endsAt,
                orderTypes,
                rules,
                translations,
                createdAt,
                updatedAt,
                version);
    }
}
