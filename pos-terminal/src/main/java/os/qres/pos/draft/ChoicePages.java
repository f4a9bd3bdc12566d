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

    /// The page of the first of these groups, or `present` when there is none, or it is there already.
    public int next(int present, List<ChoiceGroup> wanted) {
        int stays = Math.clamp(present, 0, pages.size() - 1);
        if (wanted.isEmpty() || has(stays, wanted.getFirst())) {
            return stays;
        }
        for (int i = 0; i < pages.size(); i++) {
            if (has(i, wanted.getFirst())) {
                return i;
            }
        }
        return stays;
    }

    private boolean has(int page, ChoiceGroup group) {
        return pages.get(page).stream().anyMatch(group::isWholeOf);
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
