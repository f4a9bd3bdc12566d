package os.qres.pos;

import static os.qres.pos.Csv.cell;
import static os.qres.pos.Csv.rows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;
import os.qres.model.menu.Allergen;
import os.qres.model.menu.IngredientRef;

/// What the demo restaurant's dishes are made of.
final class DemoParts {
    private static final List<Map<String, String>> ALL = rows("ingredients");

    private DemoParts() {}

    /// @param codes as a dish's sheet has them, with spaces between
    static List<IngredientRef> of(String codes) {
        return Stream.of(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> ALL.stream()
                        .filter(row -> cell(row, "code").equals(code))
                        .findFirst()
                        .orElseThrow())
                .map(DemoParts::part)
                .toList();
    }

    private static IngredientRef part(Map<String, String> row) {
        String allergen = cell(row, "allergen");
        return new IngredientRef(
                ALL.indexOf(row) + 1,
                cell(row, "name_ru"),
                !allergen.isEmpty(),
                allergen.isEmpty() ? null : Allergen.valueOf(allergen.toUpperCase(Locale.ROOT)),
                Map.of("en", new Translation(cell(row, "name_en"), null)));
    }

    /// The dish that an option is, where it is a part of a combo.
    static @Nullable Integer dish(Map<String, String> option) {
        String code = Csv.cell(option, "dish");
        return code.isEmpty()
                ? null
                : (Integer) (Csv.rows("dishes").stream()
                                .map(row -> Csv.cell(row, "code"))
                                .toList()
                                .indexOf(code)
                        + 1);
    }
}
