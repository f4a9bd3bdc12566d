package os.qres.pos.till;

import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.terminal.theme.Icons;

/// Turns pages, by taps instead of scrolling. It keeps its place where there is only one page, so that nothing moves.
final class Pager extends HBox {
    /// @param id where the buttons' names begin
    /// @param texts where the buttons' words begin
    /// @param words which page it is
    Pager(Desk desk, String id, String texts, String words, boolean hasBefore, boolean hasAfter, IntConsumer turn) {
        getStyleClass().add("till-pager");
        Label place = Fxml.whole(new Label(words));
        place.getStyleClass().addAll("type-line", "muted");
        getChildren()
                .addAll(
                        button(
                                desk,
                                id + "-previous",
                                texts + ".previous",
                                Icons.BACK,
                                hasBefore,
                                () -> turn.accept(-1)),
                        place,
                        button(desk, id + "-next", texts + ".next", Icons.FORWARD, hasAfter, () -> turn.accept(1)));
        setVisible(hasBefore || hasAfter);
    }

    private static Button button(Desk desk, String id, String key, Icons icon, boolean isThere, Runnable action) {
        Button button = Fxml.whole(new Button(desk.texts().get(key), icon.node()));
        button.setId(id);
        button.setDisable(!isThere);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
