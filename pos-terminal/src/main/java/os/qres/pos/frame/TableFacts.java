package os.qres.pos.frame;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import os.qres.terminal.theme.Icons;

/// Under a table's name: guests, the time since they sat down, the check's number; what is not known is left
/// out.
public final class TableFacts {
    private TableFacts() {}

    public static List<Label> of(Desk desk, int covers, @Nullable Instant since, @Nullable Integer number) {
        List<Label> facts = new ArrayList<>();
        if (covers > 0) {
            facts.add(new Label(desk.texts().count("covers", covers), Icons.PEOPLE.node()));
        }
        if (since != null) {
            TimerLabel timer = new TimerLabel(desk.formats(), desk.ticker().beats());
            timer.setGraphic(Icons.CLOCK.node());
            timer.since(since);
            facts.add(timer);
        }
        if (number != null && number > 0) {
            facts.add(new Label(desk.texts().get("check.number", number)));
        }
        facts.forEach(fact -> fact.getStyleClass().add("fact"));
        return facts;
    }
}
