package os.qres.server.guest;

import java.util.Locale;
import java.util.Set;
import os.qres.model.menu.Allergen;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;

/// The drawing that stands in for a photo. It goes by the category's colour, and by what the allergens tell of the
/// dish: beer has gluten, wine has sulphites, a clear broth no milk.
enum Plate {
    DRINKS,
    GLASS,
    BAR,
    MUG,
    STARTERS,
    SOUPS,
    BROTH,
    MAINS,
    FISH,
    GARNISH,
    TOP,
    SIDES,
    DESSERTS;

    private static final int LARGEST_CUP = 250;

    static Plate of(DishView dish, MenuCategory category) {
        Set<Allergen> allergens = Unwanted.of(dish.ingredients());
        return switch (category.colorKey()) {
            case "drinks" -> dish.weight() != null && dish.weight() <= LARGEST_CUP ? DRINKS : GLASS;
            case "bar" -> ofBar(allergens);
            case "starters" -> STARTERS;
            case "soups" -> allergens.contains(Allergen.MILK) ? SOUPS : BROTH;
            case "mains" -> ofMain(allergens);
            case "top" -> TOP;
            case "desserts" -> DESSERTS;
            case null, default -> SIDES;
        };
    }

    private static Plate ofBar(Set<Allergen> allergens) {
        if (allergens.contains(Allergen.SULPHITES)) {
            return BAR;
        }
        return allergens.contains(Allergen.GLUTEN) ? MUG : GLASS;
    }

    private static Plate ofMain(Set<Allergen> allergens) {
        if (allergens.contains(Allergen.FISH)) {
            return FISH;
        }
        return allergens.isEmpty() ? MAINS : GARNISH;
    }

    String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }
}
