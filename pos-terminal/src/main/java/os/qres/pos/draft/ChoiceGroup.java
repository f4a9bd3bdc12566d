package os.qres.pos.draft;

import java.util.List;

/// A question about a line: which size (`variation`), or one of the dish's modifier groups; or as much of one as
/// fits on a page.
///
/// @param chosen answers to the whole question, also where only a part of it is here
public record ChoiceGroup(String name, boolean variation, int least, int most, List<Choice> choices, int chosen) {

    public ChoiceGroup(String name, boolean variation, int least, int most, List<Choice> choices) {
        this(name, variation, least, most, choices, (int)
                choices.stream().filter(Choice::chosen).count());
    }

    /// How many answers are still owed; 0 = the group is content.
    public int missing() {
        return Math.max(0, least - chosen);
    }

    public boolean required() {
        return least > 0;
    }

    /// Whether `part` is this question, or a part of it.
    public boolean isWholeOf(ChoiceGroup part) {
        return variation == part.variation && name.equals(part.name) && ids().containsAll(part.ids());
    }

    /// Whether an answer is owed, or one was given that cannot be had any more.
    boolean isUnsettled() {
        return missing() > 0 || choices.stream().anyMatch(choice -> choice.chosen() && !choice.available());
    }

    List<Integer> ids() {
        return choices.stream().map(Choice::id).toList();
    }

    ChoiceGroup part(int from, int to) {
        return new ChoiceGroup(name, variation, least, most, choices.subList(from, to), chosen);
    }
}
