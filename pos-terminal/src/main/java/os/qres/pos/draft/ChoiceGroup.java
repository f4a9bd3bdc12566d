package os.qres.pos.draft;

import java.util.List;

/// A question about a line: which size (`variation`), or one of the dish's modifier groups.
public record ChoiceGroup(String name, boolean variation, int least, int most, List<Choice> choices) {

    public int chosen() {
        return (int) choices.stream().filter(Choice::chosen).count();
    }

    /// How many answers are still owed; 0 = the group is content.
    public int missing() {
        return Math.max(0, least - chosen());
    }

    public boolean required() {
        return least > 0;
    }

    List<Integer> ids() {
        return choices.stream().map(Choice::id).toList();
    }

    ChoiceGroup part(int from, int to) {
        return new ChoiceGroup(name, variation, least, most, choices.subList(from, to));
    }
}
