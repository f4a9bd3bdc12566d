package os.qres.server.prices;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import os.qres.model.menu.CategoryView;
import os.qres.model.menu.DishView;
import os.qres.model.menu.VariationView;
import os.qres.model.prices.PriceListDraft;
import os.qres.model.prices.PriceRule;
import os.qres.server.menu.Menu;
import os.qres.server.menu.Prices;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;

/// What a price list may say.
final class PriceListCheck {
    private static final int SUNDAY = 7;

    private final List<PriceRule> present;
    private final Set<Integer> categories;
    private final Map<Integer, DishView> dishes;

    /// @param present rules that stand there already: what they were about may have left the menu since
    PriceListCheck(Unit unit, Menu menu, List<PriceRule> present) {
        this.present = present;
        categories = menu.categories().list(unit).stream().map(CategoryView::id).collect(Collectors.toSet());
        dishes = menu.dishes().list(unit).stream().collect(Collectors.toMap(DishView::id, Function.identity()));
    }

    /// @throws RefusedException invalid, naming the field
    void check(PriceListDraft draft) {
        checkElements("weekdays", draft.weekdays(), day -> day >= 1 && day <= SUNDAY);
        checkElements("order_types", draft.orderTypes(), _ -> true);
        checkHours(draft);
        List<PriceRule> rules = draft.rules() == null ? List.of() : draft.rules();
        checkElements("rules", rules, _ -> true);
        for (int i = 0; i < rules.size(); i++) {
            PriceRule rule = rules.get(i);
            String place = "rules[" + i + "].";
            if (rules.subList(0, i).stream().anyMatch(rule::hasSameTarget)) {
                throw RefusedException.invalid(place + target(rule), "{repeated}");
            }
            checkChange(rule, place);
            if (!present.contains(rule)) {
                checkTarget(rule, place);
            }
        }
    }

    private static <T> void checkElements(String field, @Nullable List<T> list, Function<T, Boolean> isFine) {
        for (int i = 0; list != null && i < list.size(); i++) {
            T element = list.get(i);
            if (element == null) {
                throw RefusedException.invalid(field + "[" + i + "]", "{required}");
            }
            if (!isFine.apply(element)) {
                throw RefusedException.invalid(field + "[" + i + "]", "{out-of-range}");
            }
        }
    }

    private static void checkHours(PriceListDraft draft) {
        if (draft.startsAt() != null && draft.endsAt() == null) {
            throw RefusedException.invalid("ends_at", "{required}");
        }
        if (draft.startsAt() == null && draft.endsAt() != null) {
            throw RefusedException.invalid("starts_at", "{required}");
        }
        if (draft.startsAt() != null && draft.startsAt().equals(draft.endsAt())) {
            throw RefusedException.invalid("ends_at", "{same-time}");
        }
    }

    private static void checkChange(PriceRule rule, String place) {
        if (rule.price() == null && rule.basisPoints() == null) {
            throw RefusedException.invalid(place + "basis_points", "{required}");
        }
        if (rule.price() == null) {
            return;
        }
        if (rule.basisPoints() != null) {
            throw RefusedException.invalid(place + "price", "{price-either}");
        }
        if (rule.dishId() == null) {
            throw RefusedException.invalid(place + "price", "{price-of-dish}");
        }
        Prices.price(rule.price(), place + "price");
    }

    private void checkTarget(PriceRule rule, String place) {
        if (rule.categoryId() != null && rule.dishId() != null) {
            throw RefusedException.invalid(place + "category_id", "{category-or-dish}");
        }
        if (rule.categoryId() != null && !categories.contains(rule.categoryId())) {
            throw RefusedException.invalid(place + "category_id", "{unknown-reference}");
        }
        if (rule.dishId() == null) {
            if (rule.dishVariationId() != null) {
                throw RefusedException.invalid(place + "dish_id", "{required}");
            }
            return;
        }
        DishView dish = dishes.get(rule.dishId());
        if (dish == null) {
            throw RefusedException.invalid(place + "dish_id", "{unknown-reference}");
        }
        if (rule.dishVariationId() == null
                && rule.price() != null
                && !dish.variations().isEmpty()) {
            throw RefusedException.invalid(place + "dish_variation_id", "{variation-required}");
        }
        boolean isKnown = rule.dishVariationId() == null
                || dish.variations().stream().map(VariationView::id).anyMatch(rule.dishVariationId()::equals);
        if (!isKnown) {
            throw RefusedException.invalid(place + "dish_variation_id", "{unknown-reference}");
        }
    }

    private static String target(PriceRule rule) {
        if (rule.dishVariationId() != null) {
            return "dish_variation_id";
        }
        return Objects.nonNull(rule.dishId()) ? "dish_id" : "category_id";
    }
}
