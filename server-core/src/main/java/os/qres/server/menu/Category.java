package os.qres.server.menu;

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
import os.qres.model.menu.CategoryDraft;
import os.qres.model.menu.CategoryView;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;
import os.qres.server.platform.columns.TranslationsColumn;

/// A page of the menu.
@Entity
class Category {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    private String name;
    private @Nullable String description;
    private @Nullable String imageUrl;
    int sortOrder;
    boolean isActive = true;

    @Nullable
    Integer stationId;

    private @Nullable String colorKey;

    @Convert(converter = TranslationsColumn.class)
    private Map<String, Translation> translations = Map.of();

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    long version;

    protected Category() {}

    Category(CategoryDraft draft, int last, Instant now) {
        createdAt = now;
        sortOrder = last;
        change(draft, now);
    }

    final void change(CategoryDraft draft, Instant now) {
        name = draft.name();
        description = draft.description();
        imageUrl = draft.imageUrl();
        sortOrder = Objects.requireNonNullElse(draft.sortOrder(), sortOrder);
        isActive = Objects.requireNonNullElse(draft.isActive(), true);
        stationId = draft.stationId();
        colorKey = draft.colorKey();
        translations = Objects.requireNonNullElse(draft.translations(), Map.of());
        updatedAt = now;
    }

    void deactivate(Instant now) {
        isActive = false;
        updatedAt = now;
    }

    CategoryDraft draft() {
        return new CategoryDraft(name, description, imageUrl, sortOrder, isActive, stationId, colorKey, translations);
    }

    CategoryView view() {
        return new CategoryView(
                id,
                name,
                description,
                imageUrl,
                sortOrder,
                isActive,
                stationId,
                colorKey,
                translations,
                createdAt,
                updatedAt,
                version);
    }

    MenuCategory with(List<DishView> dishes) {
        return new MenuCategory(
                id,
                name,
                description,
                imageUrl,
                sortOrder,
                isActive,
                stationId,
                colorKey,
                translations,
                dishes,
                createdAt,
                updatedAt,
                version);
    }
}
