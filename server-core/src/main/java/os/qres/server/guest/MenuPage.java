package os.qres.server.guest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The menu as one page shows it: everything in words already, so that the template only places it.
/// @param table the number of the guest's table, in words
/// @param languages addresses of this page in the other languages
/// @param chosenLanguage as named in the address, to be kept by the form
/// @param filters the allergens that the menu knows
/// @param without the allergens left out, in words; nothing when none is
/// @param unknown dishes that nobody knows to be free of those
/// @param call nothing where no table is known
/// @param pricesUntil when they are other ones, as on a clock; nothing where that is long hence
record MenuPage(
        Words words,
        Assets assets,
        String house,
        @Nullable String table,
        List<Language> languages,
        @Nullable String chosenLanguage,
        List<Filter> filters,
        @Nullable Without without,
        List<Hit> hits,
        List<Section> sections,
        @Nullable Section unknown,
        @Nullable CallBar call,
        @Nullable String pricesUntil) {

    boolean isEmpty() {
        return sections.isEmpty() && unknown == null;
    }

    record Language(String code, String shortName, String name, String address) {}

    record Filter(String value, String name, boolean isChosen) {}

    record Without(String names, int count, int hidden, String clearAddress) {}

    /// A best seller, which leads to where it stands in full.
    record Hit(int dishId, String name, @Nullable String usual, String price, String plate) {}

    record Section(String id, String name, @Nullable String description, List<DishCard> dishes) {}

    /// @param facts weight, calories, minutes
    /// @param allergens in words: of the dish, or where to look, or that nobody knows
    /// @param priceList which makes it cheaper now; nothing where it costs what it always does
    /// @param usual what it costs at other times, where that is more
    /// @param plate which drawing stands in for a photo
    record DishCard(
            int id,
            String name,
            @Nullable String description,
            String facts,
            String allergens,
            boolean isUnknown,
            @Nullable String priceList,
            @Nullable String usual,
            String price,
            String plate,
            List<Part> composition,
            List<Size> sizes,
            List<Group> groups) {

        boolean hasDetails() {
            return !composition.isEmpty() || !sizes.isEmpty() || !groups.isEmpty();
        }
    }

    record Part(String name, boolean isAllergen) {}

    record Size(String name, String facts, @Nullable String usual, String price) {}

    record Group(String name, String rule, boolean isRequired, List<Option> options) {}

    /// @param allergens in words, nothing when it has none
    /// @param isUnwanted has one of the allergens that the guest leaves out
    record Option(
            String name,
            String price,
            boolean isFree,
            @Nullable String allergens,
            boolean isUnwanted) {}
}
