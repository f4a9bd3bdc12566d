package os.qres.admin.sections;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;
import os.qres.admin.form.TranslationEntry;
import os.qres.admin.form.ValueEntry;
import os.qres.model.floor.SectionView;

/// Some tables of one location.
public final class SectionForm extends Form<SectionView> {
    final TextEntry<SectionView> name = words("name", SectionView::name).required();
    final ValueEntry<SectionView, @Nullable Integer> location = this.<@Nullable Integer>choice(
                    "location_id", null, SectionView::locationId)
            .required();
    final ValueEntry<SectionView, List<Integer>> tables = choice("table_ids", List.of(), SectionView::tableIds);
    final TranslationEntry<SectionView> translation;

    SectionForm(Supplier<String> language) {
        translation = translation(language, SectionView::translations);
    }
}
