package os.qres.pos.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.pos.check.CheckLine;
import os.qres.pos.draft.ChoiceGroup;

/// The line whose choices are open: the page of its questions that is shown, how many are still owed, and whether
/// the kitchen is to wait for it.
public record OpenLine(
        CheckLine line, List<ChoiceGroup> groups, int page, int pages, List<ChoiceGroup> missing, boolean held) {

    public @Nullable String comment() {
        return line.comment();
    }
}
