package os.qres.admin.composition;

import java.util.Locale;
import os.qres.model.menu.Allergen;
import os.qres.terminal.text.Texts;

/// What the 14 allergens are called.
public final class Allergens {
    private Allergens() {}

    public static String name(Allergen allergen, Texts texts) {
        return texts.get("allergen." + allergen.name().toLowerCase(Locale.ROOT));
    }
}
