package os.qres.admin.preview;

import java.util.List;

/// A dish in the words that a guest reads.
///
/// @param facts time, calories, weight: each with its unit
/// @param allergens their names; empty for none
/// @param hasIngredients false when nobody has said what is in it, so that a guest must ask
public record GuestDish(
        String name,
        String description,
        String price,
        List<String> facts,
        List<String> allergens,
        boolean hasIngredients,
        boolean isOff,
        List<Choices> choices) {
    /// What a guest chooses from.
    ///
    /// @param isSingle exactly one is taken
    /// @param rule `обязательно`, `до 3`
    public record Choices(String title, String rule, boolean isRequired, boolean isSingle, List<Choice> options) {}

    public record Choice(String name, String price, List<String> allergens, boolean isChosen) {}
}
