package os.qres.pos;

import static os.qres.pos.Csv.cell;
import static os.qres.pos.Csv.number;
import static os.qres.pos.Csv.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Translation;
import os.qres.model.menu.Allergen;
import os.qres.model.menu.IngredientRef;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.ModifierOptionView;

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
                english(cell(row, "name_en")));
    }

    private static Map<String, Translation> english(String name) {
        return Map.of("en", new Translation(name, null));
    }

    /// What is asked of a dish, by the code of the question.
    static ModifierGroupView group(String code) {
        List<Map<String, String>> groups = rows("modifier_groups");
        List<Map<String, String>> all = rows("modifier_options");
        int index = groups.stream().map(row -> cell(row, "code")).toList().indexOf(code);
        Map<String, String> row = groups.get(index);
        List<ModifierOptionView> options = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Map<String, String> option = all.get(i);
            if (cell(option, "group").equals(code)) {
                options.add(new ModifierOptionView(
                        i + 1,
                        cell(option, "name_ru"),
                        Money.parse(cell(option, "price_delta")),
                        true,
                        List.of(),
                        List.of(),
                        english(cell(option, "name_en")),
                        dish(option)));
            }
        }
        return new ModifierGroupView(
                index + 1,
                cell(row, "name_ru"),
                number(row, "min_choices"),
                number(row, "max_choices"),
                options,
                english(cell(row, "name_en")),
                1);
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
