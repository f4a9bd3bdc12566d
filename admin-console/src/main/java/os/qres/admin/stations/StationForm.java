package os.qres.admin.stations;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;
import os.qres.admin.form.TranslationEntry;
import os.qres.admin.form.ValueEntry;
import os.qres.model.kitchen.StationView;
import os.qres.model.kitchen.TicketLimit;

/// A station of the kitchen.
public final class StationForm extends Form<StationView> {
    final TextEntry<StationView> name = words("name", StationView::name).required();
    final ValueEntry<StationView, List<Integer>> alsoDishes =
            choice("also_dish_ids", List.of(), StationView::alsoDishIds);
    final ValueEntry<StationView, List<TicketLimit>> limits = choice("limits", List.of(), StationView::limits);
    final ValueEntry<StationView, @Nullable Integer> volume =
            this.<@Nullable Integer>choice("volume", null, StationView::volume);
    final TranslationEntry<StationView> translation;

    StationForm(Supplier<String> language) {
        translation = translation(language, StationView::translations);
    }
}
