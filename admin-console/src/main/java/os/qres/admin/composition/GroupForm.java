package os.qres.admin.composition;

import java.util.List;
import java.util.function.Supplier;
import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;
import os.qres.admin.form.TranslationEntry;
import os.qres.admin.form.ValueEntry;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.ModifierOptionDraft;
import os.qres.model.menu.ModifierOptionView;

/// A question that dishes ask, and its answers.
public final class GroupForm extends Form<ModifierGroupView> {
    final TextEntry<ModifierGroupView> name =
            words("name", ModifierGroupView::name).required();
    final TextEntry<ModifierGroupView> least =
            number("min_choices", ModifierGroupView::minChoices).required().beginsWith("0");
    final TextEntry<ModifierGroupView> most =
            number("max_choices", ModifierGroupView::maxChoices).required().beginsWith("1");
    final TranslationEntry<ModifierGroupView> translation;
    final ValueEntry<ModifierGroupView, List<ModifierOptionDraft>> options =
            choice("options", List.of(), group -> group.options().stream()
                    .map(GroupForm::draft)
                    .toList());

    GroupForm(Supplier<String> language) {
        translation = translation(language, ModifierGroupView::translations);
    }

    private static ModifierOptionDraft draft(ModifierOptionView option) {
        return new ModifierOptionDraft(
                option.id(),
                option.name(),
                option.priceDelta(),
                option.isAvailable(),
                option.ingredientIds(),
                option.translations(),
                option.dishId());
    }
}
