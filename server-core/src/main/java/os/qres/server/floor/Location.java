package os.qres.server.floor;

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
import os.qres.model.floor.Decor;
import os.qres.model.floor.LocationDraft;
import os.qres.model.floor.LocationView;
import os.qres.server.platform.columns.TranslationsColumn;

/// A room, or a part of one, with a plan of its own.
@Entity
class Location {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    private String name;
    private @Nullable String description;
    private @Nullable String color;
    private boolean isActive = true;

    @Convert(converter = DecorColumn.class)
    private List<Decor> decor = List.of();

    @Convert(converter = TranslationsColumn.class)
    private Map<String, Translation> translations = Map.of();

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    long version;

    protected Location() {}

    Location(LocationDraft draft, Instant now) {
        createdAt = now;
        change(draft, now);
    }

    final void change(LocationDraft draft, Instant now) {
        name = draft.name();
        description = draft.description();
        color = draft.color();
        isActive = Objects.requireNonNullElse(draft.isActive(), true);
        decor = Objects.requireNonNullElse(draft.decor(), List.of());
        translations = Objects.requireNonNullElse(draft.translations(), Map.of());
        updatedAt = now;
    }

    void deactivate(Instant now) {
        isActive = false;
        updatedAt = now;
    }

    LocationDraft draft() {
        return new LocationDraft(name, description, color, isActive, decor, translations);
    }

    LocationView view(int tablesCount) {
        return new LocationView(
                id,
                name,
                description,
                color,
                isActive,
                tablesCount,
                decor,
                translations,
                createdAt,
                updatedAt,
                version);
    }
}
