package os.qres.pos.order;

import java.util.Optional;
import java.util.function.Supplier;
import os.qres.pos.check.Check;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.ChoiceGroup;
import os.qres.pos.draft.ChoicePages;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.draft.MenuBook;

/// Which page of the open line's questions is shown.
final class ChoiceTurning {
    private final Supplier<MenuBook> menu;
    private double rows = 5;
    private int page;

    ChoiceTurning(Supplier<MenuBook> menu) {
        this.menu = menu;
    }

    /// How many rows of choices there is room for.
    /// @return whether that is another number than before
    boolean fit(double now) {
        boolean other = now != rows;
        rows = now;
        return other;
    }

    void turn(int to) {
        page = to;
    }

    /// To the question that must still be answered, or whose answer cannot be had any more; else it stays.
    void toMissing(DraftLine line) {
        page = pages(line).next(page, menu.get().unsettled(line));
    }

    Optional<OpenLine> read(CheckDraft draft, Check check) {
        return draft.openLine().flatMap(line -> read(line, check));
    }

    private Optional<OpenLine> read(DraftLine line, Check check) {
        ChoicePages pages = pages(line);
        int shown = Math.clamp(page, 0, pages.pages().size() - 1);
        return check.line(line.ref())
                .map(row -> new OpenLine(
                        row,
                        pages.pages().get(shown),
                        shown,
                        pages.pages().size(),
                        menu.get().missing(line),
                        line.hold()));
    }

    /// The group as the menu has it, where the panel shows a part of it.
    ChoiceGroup whole(DraftLine line, ChoiceGroup part) {
        return menu.get().groups(line).stream()
                .filter(group -> group.isWholeOf(part))
                .findFirst()
                .orElse(part);
    }

    private ChoicePages pages(DraftLine line) {
        return ChoicePages.of(menu.get().groups(line), rows);
    }
}
