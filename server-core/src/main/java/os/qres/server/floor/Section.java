package os.qres.server.floor;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import os.qres.model.Translation;
import os.qres.model.floor.SectionDraft;
import os.qres.model.floor.SectionView;
import os.qres.server.platform.columns.IdsColumn;
import os.qres.server.platform.columns.TranslationsColumn;

/// Tables of one location that belong to the same waiters, and whose they are since when.
@Entity(name = "Section")
@Table(name = "floor_section")
class Section {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private int locationId;
    private String name;

    @Convert(converter = IdsColumn.class)
    private List<Integer> tableIds;

    @Convert(converter = PostingsColumn.class)
    private List<Posting> postings = List.of();

    @Convert(converter = TranslationsColumn.class)
    private Map<String, Translation> translations;

    @Version
    private long version;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected Section() {}

    @SuppressWarnings("NullAway")
    Section(SectionDraft draft) {
        change(draft);
    }

    final void change(SectionDraft draft) {
        locationId = draft.locationId();
        name = draft.name().strip();
        tableIds = List.copyOf(new LinkedHashSet<>(draft.tableIds()));
        translations = Objects.requireNonNullElse(draft.translations(), Map.of());
    }

    int id() {
        return id;
    }

    int locationId() {
        return locationId;
    }

    long version() {
        return version;
    }

    /// Whoever has it already keeps it since then.
    void post(List<Integer> waiters, Predicate<Posting> isThere, Instant now) {
        postings = new LinkedHashSet<>(waiters)
                .stream()
                        .map(id -> postings.stream()
                                .filter(each -> each.userId() == id && isThere.test(each))
                                .findFirst()
                                .orElse(new Posting(id, now)))
                        .toList();
    }

    /// Another section has these tables from now on.
    void giveAway(List<Integer> tables) {
        tableIds = tableIds.stream().filter(id -> !tables.contains(id)).toList();
    }

    boolean hasAny(List<Integer> tables) {
        return tableIds.stream().anyMatch(tables::contains);
    }

    SectionDraft draft() {
        return new SectionDraft(locationId, name, tableIds, translations);
    }

    /// @param isThere who still works
    SectionView view(Predicate<Posting> isThere) {
        List<Integer> waiters =
                postings.stream().filter(isThere).map(Posting::userId).toList();
        return new SectionView(id, locationId, name, tableIds, waiters, translations, version);
    }
}
