package os.qres.model.menu;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import os.qres.model.Translation;
import os.qres.model.Versioned;

/// Choices for a dish: at least `min_choices` (1 or more: required) and at most `max_choices` of the options.
@Json(naming = Json.Naming.LowerUnderscore)
public record ModifierGroupView(
        int id,
        String name,
        int minChoices,
        int maxChoices,
        List<ModifierOptionView> options,
        Map<String, Translation> translations,
        long version)
        implements Versioned {}
