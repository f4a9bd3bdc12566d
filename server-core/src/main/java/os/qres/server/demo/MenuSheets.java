package os.qres.server.demo;

/// The files that the menu is made of.
record MenuSheets(Sheet categories, Sheet ingredients, Sheet groups, Sheet options, Sheet dishes, Sheet variations) {
    static MenuSheets of(Source source) {
        return new MenuSheets(
                source.sheet(
                        "categories.csv",
                        "code",
                        "name_ru",
                        "name_en",
                        "description_ru",
                        "description_en",
                        "sort_order",
                        "station",
                        "color_key"),
                source.sheet("ingredients.csv", "code", "name_ru", "name_en", "allergen"),
                source.sheet("modifier_groups.csv", "code", "name_ru", "name_en", "min_choices", "max_choices"),
                source.sheet(
                        "modifier_options.csv",
                        "group",
                        "code",
                        "name_ru",
                        "name_en",
                        "price_delta",
                        "ingredients",
                        "dish?"),
                source.sheet(
                        "dishes.csv",
                        "code",
                        "category",
                        "name_ru",
                        "name_en",
                        "description_ru",
                        "description_en",
                        "price",
                        "weight_g",
                        "calories",
                        "cooking_time_min",
                        "station",
                        "ingredients",
                        "modifier_groups",
                        "is_popular",
                        "is_open?"),
                source.sheet(
                        "variations.csv",
                        "dish",
                        "code",
                        "name_ru",
                        "name_en",
                        "price",
                        "weight_g",
                        "calories",
                        "is_default"));
    }
}
