package os.qres.pos.till;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.StatusBar;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.controls.View;

/// Wires the till's view-model to `Till.fxml`: one face for each of its states.
public final class TillController implements View {
    private final TillViewModel till;
    private final Desk desk;
    private final Region root;
    private final Map<TillTab, ToggleButton> buttons = new EnumMap<>(TillTab.class);
    private Subscription active = Subscription.EMPTY;

    @FXML
    private HBox head;

    @FXML
    private HBox tabs;

    @FXML
    private StackPane stage;

    @SuppressWarnings("NullAway.Init")
    public TillController(TillViewModel till, Desk desk) {
        this.till = till;
        this.desk = desk;
        till.onSay(desk.way()::say);
        this.root = Fxml.load(this, "Till.fxml", desk.texts());
    }

    @FXML
    private void initialize() {
        for (TillTab tab : TillTab.values()) {
            if (tab != TillTab.DAY || till.seesDay()) {
                String name = "till.tab." + tab.name().toLowerCase(Locale.ROOT);
                ToggleButton button = Fxml.whole(new ToggleButton(desk.texts().get(name)));
                button.setId("tab-" + tab.name().toLowerCase(Locale.ROOT));
                button.setOnAction(_ -> {
                    till.look(tab);
                    button.setSelected(true);
                });
                buttons.put(tab, button);
                tabs.getChildren().add(button);
            }
        }
        head.getChildren().add(new StatusBar(desk));
    }

    @FXML
    private void back() {
        desk.way().floor();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        active = Subscription.combine(
                till.tab().subscribe(tab -> buttons.forEach((each, button) -> button.setSelected(each == tab))),
                till.state().subscribe(this::show));
        till.refresh();
    }

    @Override
    public void hidden() {
        active.unsubscribe();
    }

    private void show(TillState state) {
        stage.getChildren()
                .setAll(
                        switch (state) {
                            case TillState.Busy() -> Notice.busy(desk.texts().get("till.busy"));
                            case TillState.Failed(String words) -> Notice.error(words, desk.texts(), till::refresh);
                            case TillState.Drawers drawers -> new DrawersFace(till, desk, drawers);
                            case TillState.Checks checks -> new ChecksFace(till, desk, checks);
                            case TillState.Opened(var check) -> new CheckFace(till, desk, check);
                            case TillState.Day day -> new DayFace(till, desk, day);
                            case TillState.Reports(var reports) -> new ReportsFace(till, desk, reports);
                            case TillState.Closed(var report) -> new ClosedFace(desk, report);
                        });
    }
}
