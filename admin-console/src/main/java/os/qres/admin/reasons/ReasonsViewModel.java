package os.qres.admin.reasons;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Sheet;
import os.qres.admin.form.ValueEntry;
import os.qres.model.Translation;
import os.qres.model.reasons.Reason;
import os.qres.model.reasons.ReasonsView;

/// What terminals offer where they ask why.
public final class ReasonsViewModel {
    private final Desk desk;
    private final Supplier<String> language;
    private final ReasonsForm form = new ReasonsForm();
    private final Sheet<ReasonsView> sheet;

    ReasonsViewModel(Desk desk, Supplier<String> language) {
        this.desk = desk;
        this.language = language;
        this.sheet = new Sheet<>(
                desk, new Sheet.Place<>("/settings/reasons", ReasonsView.class, "section.reasons"), form, form::patch);
    }

    Desk desk() {
        return desk;
    }

    String language() {
        return language.get();
    }

    ReasonsForm form() {
        return form;
    }

    Sheet<ReasonsView> sheet() {
        return sheet;
    }

    /// What it is called in the other language, or nothing.
    String translated(Reason reason) {
        Translation translation = reason.translations().get(language());
        return translation == null ? "" : translation.name();
    }

    Reason named(Reason reason, String name) {
        return new Reason(name.strip(), reason.isActive(), reason.translations());
    }

    Reason offered(Reason reason, boolean isActive) {
        return new Reason(reason.name(), isActive, reason.translations());
    }

    Reason translated(Reason reason, String words) {
        Map<String, Translation> translations = new HashMap<>(reason.translations());
        if (words.isBlank()) {
            translations.remove(language());
        } else {
            translations.put(language(), new Translation(words.strip(), null));
        }
        return new Reason(reason.name(), reason.isActive(), Map.copyOf(translations));
    }

    /// Offers it one place earlier.
    void up(ValueEntry<ReasonsView, List<Reason>> list, int place) {
        List<Reason> moved = new ArrayList<>(list.get());
        Collections.swap(moved, place - 1, place);
        list.value().set(List.copyOf(moved));
    }
}
