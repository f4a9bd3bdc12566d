package os.qres.pos.draft;

import java.util.ArrayList;
import java.util.List;

/// Cuts a line's questions into pages that fit the panel, so that nothing scrolls: two choices to a row, the
/// group's name above.
public record ChoicePages(List<List<ChoiceGroup>> pages) {
    private static final double TITLE = 0.5;

    /// @param rows how many rows of choices fit; a title takes half of one
    public static ChoicePages of(List<ChoiceGroup> groups, double rows) {
        List<List<ChoiceGroup>> pages = new ArrayList<>();
        List<ChoiceGroup> page = new ArrayList<>();
        double free = rows;
        for (ChoiceGroup group : parts(groups, (int) Math.max(1, rows - TITLE))) {
            double height = TITLE + rowsOf(group);
            if (height > free && !page.isEmpty()) {
                pages.add(List.copyOf(page));
                page.clear();
                free = rows;
            }
            page.add(group);
            free -= height;
        }
        if (!page.isEmpty() || pages.isEmpty()) {
            pages.add(List.copyOf(page));
        }
        return new ChoicePages(List.copyOf(pages));
    }

    /// The page of the first group that still owes an answer, or `present` when none does.
    public int next(int present, List<ChoiceGroup> missing) {
        for (int i = 0; i < pages.size(); i++) {
            boolean owes = pages.get(i).stream().anyMatch(part -> missing.stream()
                    .anyMatch(group -> group.name().equals(part.name())));
            if (owes) {
                return i;
            }
        }
        return Math.clamp(present, 0, pages.size() - 1);
    }

    private static List<ChoiceGroup> parts(List<ChoiceGroup> groups, int rows) {
        List<ChoiceGroup> parts = new ArrayList<>();
        for (ChoiceGroup group : groups) {
            int size = group.choices().size();
            for (int from = 0; from < size; from += rows * 2) {
                parts.add(group.part(from, Math.min(size, from + rows * 2)));
            }
        }
        return parts;
    }

    private static int rowsOf(ChoiceGroup group) {
        return (group.choices().size() + 1) / 2;
    }
}
