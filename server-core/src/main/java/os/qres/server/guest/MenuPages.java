package os.qres.server.guest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import os.qres.model.floor.TableView;
import os.qres.model.live.Restaurant;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.prices.CurrentPrices;
import os.qres.server.guest.MenuPage.DishCard;
import os.qres.server.guest.MenuPage.Filter;
import os.qres.server.guest.MenuPage.Hit;
import os.qres.server.guest.MenuPage.Language;
import os.qres.server.guest.MenuPage.Section;
import os.qres.server.guest.MenuPage.Without;
import os.qres.server.guest.Unwanted.Verdict;
import os.qres.server.platform.i18n.Texts;

/// Makes the menu's page for one guest: in a language, at a table, without some allergens.
final class MenuPages {
    private final Assets assets;

    MenuPages(Assets assets) {
        this.assets = assets;
    }

    /// @param prices the menu's prices of the moment
    /// @param pricesUntil when they are others; nothing where that is long hence
    /// @param call nothing where nobody sits, as on the menu without a table
    MenuPage page(
            List<MenuCategory> menu,
            CurrentPrices prices,
            Optional<Instant> pricesUntil,
            Restaurant restaurant,
            @Nullable TableView table,
            @Nullable CallBar call,
            Wanted wanted) {
        Words words = wanted.words();
        Unwanted unwanted = wanted.unwanted();
        var cards = new DishCards(words, new Amounts(restaurant.currency(), words.language()), unwanted, prices);
        var sections = new ArrayList<Section>();
        var hits = new ArrayList<Hit>();
        var unknown = new ArrayList<DishCard>();
        int hidden = 0;
        for (MenuCategory category : menu) {
            var free = new ArrayList<DishCard>();
            for (DishView dish : category.dishes()) {
                switch (unwanted.of(dish)) {
                    case CONTAINS -> hidden++;
                    case UNKNOWN -> unknown.add(cards.card(dish, category));
                    case FREE -> free.add(cards.card(dish, category));
                }
                if (dish.isPopular() && unwanted.of(dish) == Verdict.FREE) {
                    hits.add(cards.hit(dish, category));
                }
            }
            if (!free.isEmpty()) {
                sections.add(section(category, words, free));
            }
        }
        return new MenuPage(
                words,
                assets,
                words.name(restaurant.name(), restaurant.translations()),
                table == null ? null : words.get("table", Integer.toString(table.number())),
                languages(wanted),
                wanted.chosenLanguage(),
                filters(menu, wanted),
                unwanted.isNothing() ? null : without(wanted, hidden),
                List.copyOf(hits),
                List.copyOf(sections),
                unknown.isEmpty() ? null : unknown(words, unknown),
                call,
                pricesUntil
                        .map(until -> words.time(until, ZoneId.of(restaurant.timezone())))
                        .orElse(null));
    }

    private static Section section(MenuCategory category, Words words, List<DishCard> cards) {
        return new Section(
                "c" + category.id(),
                words.name(category.name(), category.translations()),
                words.description(category.description(), category.translations()),
                List.copyOf(cards));
    }

    private static Section unknown(Words words, List<DishCard> cards) {
        return new Section(
                "unknown", words.get("without.unknown"), words.get("without.unknown.hint"), List.copyOf(cards));
    }

    private static List<Language> languages(Wanted wanted) {
        return Texts.LANGUAGES.stream()
                .filter(language -> !language.equals(wanted.words().language()))
                .map(language -> {
                    String code = language.getLanguage();
                    return new Language(
                            code,
                            code.toUpperCase(Locale.ROOT),
                            language.getDisplayLanguage(language),
                            wanted.in(code).query());
                })
                .toList();
    }

    private static List<Filter> filters(List<MenuCategory> menu, Wanted wanted) {
        var known = menu.stream()
                .flatMap(category -> category.dishes().stream())
                .flatMap(Unwanted::all)
                .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(wanted.unwanted().allergens());
        return known.stream()
                .map(a -> new Filter(
                        Wanted.value(a),
                        wanted.words().allergen(a),
                        wanted.unwanted().allergens().contains(a)))
                .toList();
    }

    private static Without without(Wanted wanted, int hidden) {
        var allergens = wanted.unwanted().allergens();
        return new Without(
                wanted.words().allergens(allergens),
                allergens.size(),
                hidden,
                wanted.withAll().query());
    }
}
