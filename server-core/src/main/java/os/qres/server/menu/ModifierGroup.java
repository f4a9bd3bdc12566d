package os.qres.server.menu;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import os.qres.model.Translation;
import os.qres.model.menu.IngredientRef;
import os.qres.model.menu.ModifierGroupDraft;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.ModifierOptionDraft;
import os.qres.server.platform.columns.TranslationsColumn;
import os.qres.server.platform.problem.RefusedException;

/// A question about a dish, with its answers.
@Entity
class ModifierGroup {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    String name;
    int minChoices;
    int maxChoices;

    @OneToMany(mappedBy = "group", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @OrderBy("sortOrder")
    private List<ModifierOption> options = new ArrayList<>();

    @Convert(converter = TranslationsColumn.class)
    private Map<String, Translation> translations = Map.of();

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    long version;

    protected ModifierGroup() {}

    ModifierGroup(ModifierGroupDraft draft, Instant now) {
        createdAt = now;
        change(draft, now);
    }

    /// Options that the draft names stay themselves, those that it leaves out go.
    /// @throws RefusedException invalid, when no choice could satisfy it or an option is another group's
    final void change(ModifierGroupDraft draft, Instant now) {
        name = draft.name();
        minChoices = draft.minChoices();
        maxChoices = draft.maxChoices();
        if (maxChoices < minChoices) {
            throw RefusedException.invalid("max_choices", "{choices}");
        }
        if (minChoices > draft.options().size()) {
            throw RefusedException.invalid("min_choices", "{out-of-range}");
        }
        translations = Objects.requireNonNullElse(draft.translations(), Map.of());
        updatedAt = now;
        replaceOptions(draft.options());
    }

    private void replaceOptions(List<ModifierOptionDraft> drafts) {
        Map<Integer, ModifierOption> present =
                options.stream().collect(Collectors.toMap(o -> o.id, Function.identity()));
        var kept = new ArrayList<ModifierOption>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            ModifierOptionDraft draft = drafts.get(i);
            ModifierOption option = draft.id() == null ? new ModifierOption(this) : present.remove(draft.id());
            if (option == null) {
                throw RefusedException.invalid("options[" + i + "].id", "{unknown-reference}");
            }
            option.change(draft, i, "options[" + i + "].");
            kept.add(option);
        }
        options.clear();
        options.addAll(kept);
    }

    boolean isRequired() {
        return minChoices > 0;
    }

    List<ModifierOption> options() {
        return options;
    }

    ModifierGroupDraft draft() {
        List<ModifierOptionDraft> drafts =
                options.stream().map(ModifierOption::draft).toList();
        return new ModifierGroupDraft(name, minChoices, maxChoices, drafts, translations);
    }

    /// Whether its answers are dishes, or some of them.
    boolean isOfDishes() {
        return options.stream().anyMatch(option -> option.dishId != null);
    }

    /// @param shown which options
    ModifierGroupView view(Function<ModifierOption, List<IngredientRef>> ingredients, Predicate<ModifierOption> shown) {
        var views = options.stream().filter(shown).map(o -> o.view(ingredients)).toList();
        return new ModifierGroupView(id, name, minChoices, maxChoices, views, translations, version);
    }
}
