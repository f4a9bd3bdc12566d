package os.qres.pos.frame;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import os.qres.terminal.theme.Icons;

/// The reasons of which one is chosen. Whoever finds none of them right says it in words of his own.
public final class WhyPane extends FlowPane {
    private static final double OWN = 320;

    private final Desk desk;
    private final int longest;
    private final ToggleGroup reasons = new ToggleGroup();
    private final ToggleButton own;
    private String words = "";
    private @Nullable Toggle offeredOne;

    /// @param longest how many characters own words may have
    /// @param styles how the reasons are laid out
    public WhyPane(Desk desk, List<String> offered, int longest, String... styles) {
        this.desk = desk;
        this.longest = longest;
        getStyleClass().addAll(styles);
        for (int i = 0; i < offered.size(); i++) {
            ToggleButton button = choice("reason-" + i, offered.get(i));
            button.setUserData(offered.get(i));
        }
        own = choice("reason-own", desk.texts().get("amount.own"));
        own.setGraphic(Icons.EDIT.node());
        own.setWrapText(true);
        own.setMaxWidth(OWN);
        own.setOnAction(_ -> ask());
        reasons.selectedToggleProperty().subscribe(now -> {
            if (now != null && now != own) {
                offeredOne = now;
            }
        });
    }

    private ToggleButton choice(String id, String name) {
        ToggleButton button = new ToggleButton(name);
        button.setId(id);
        button.setToggleGroup(reasons);
        getChildren().add(button);
        return button;
    }

    /// Until there are words, what was chosen before stays.
    private void ask() {
        reasons.selectToggle(words.isEmpty() ? offeredOne : own);
        new WordsDialog(desk, desk.texts().get("amount.own.title"), words, longest, typed -> {
                    words = typed;
                    own.setText(typed);
                    own.setUserData(typed);
                    reasons.selectToggle(null);
                    reasons.selectToggle(own);
                })
                .open();
    }

    /// Told at once, and whenever another one is chosen, or none.
    public void onChosen(Runnable action) {
        reasons.selectedToggleProperty().subscribe(_ -> action.run());
    }

    public Optional<String> chosen() {
        return Optional.ofNullable(reasons.getSelectedToggle())
                .map(Toggle::getUserData)
                .map(String.class::cast);
    }
}
