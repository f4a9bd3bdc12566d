package os.qres.admin.floor;

import java.util.function.Supplier;
import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;
import os.qres.admin.form.TranslationEntry;
import os.qres.admin.form.ValueEntry;
import os.qres.model.floor.LocationView;

/// A room, a terrace.
public final class LocationForm extends Form<LocationView> {
    final TextEntry<LocationView> name = words("name", LocationView::name).required();
    final TextEntry<LocationView> description = words("description", LocationView::description);
    final TextEntry<LocationView> colour = words("color", LocationView::color);
    final ValueEntry<LocationView, Boolean> active = flag("is_active", true, LocationView::isActive);
    final TranslationEntry<LocationView> translation;

    LocationForm(Supplier<String> language) {
        translation = translation(language, LocationView::translations);
    }
}
