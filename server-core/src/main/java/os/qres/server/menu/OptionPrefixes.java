package os.qres.server.menu;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.NewPrefix;
import os.qres.model.orders.PrefixKind;
import os.qres.server.platform.problem.RefusedException;

/// What shall be done with modifiers that were chosen.
final class OptionPrefixes {
    private OptionPrefixes() {}

    /// The modifiers, with what is done with them and what they cost so.
    /// @param field where the prefix of that number stands in the request
    /// @throws RefusedException invalid, where one is about no modifier of the line, or about one that had its own
    static List<ItemModifier> on(List<ItemModifier> chosen, List<NewPrefix> wished, IntFunction<String> field) {
        Map<Integer, PrefixKind> kinds = new HashMap<>();
        for (int i = 0; i < wished.size(); i++) {
            NewPrefix prefix = wished.get(i);
            Integer option = prefix.modifierOptionId();
            if (option == null) {
                continue;
            }
            String place = field.apply(i) + ".modifier_option_id";
            if (prefix.ingredientId() != null) {
                throw RefusedException.invalid(place, "{prefix-either}");
            }
            if (chosen.stream().noneMatch(modifier -> modifier.optionId() == option)) {
                throw RefusedException.invalid(place, "{not-chosen}");
            }
            if (kinds.put(option, prefix.kind()) != null) {
                throw RefusedException.invalid(place, "{repeated}");
            }
        }
        return chosen.stream()
                .map(modifier -> kinds.containsKey(modifier.optionId())
                        ? modifier.with(kinds.get(modifier.optionId()))
                        : modifier)
                .toList();
    }
}
