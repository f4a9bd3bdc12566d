package os.qres.kitchen.screen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import os.qres.kitchen.board.BoardPage;
import os.qres.kitchen.board.Type;
import os.qres.kitchen.keys.KeyMap;
import os.qres.kitchen.keys.Meaning;
import os.qres.kitchen.pass.StationLoad;
import os.qres.kitchen.tickets.AllDay;
import os.qres.kitchen.tickets.Rules;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.controls.ClockLabel;
import os.qres.terminal.controls.ConnectionLight;
import os.qres.terminal.program.Kit;
import os.qres.terminal.theme.Icons;
import os.qres.terminal.theme.Logo;

/// What stands around the board: above it the station, the counts, the connection; below it keys and pages.
final class Surroundings {
    private static final double WIDE = 1400;
    private static final Duration WORTH_SAYING = Duration.ofSeconds(3);

    private final KitchenController nodes;
    private final Kit kit;
    private final Preferences preferences;
    private final Words words;
    private final AllDayPane allDay;
    private final StationsPane stations;
    private final Staleness staleness;
    private final KeyHints hints;

    Surroundings(
            KitchenController nodes,
            Kit kit,
            Preferences preferences,
            Words words,
            Rules rules,
            Type type,
            Consumer<Meaning> act) {
        this.nodes = nodes;
        this.kit = kit;
        this.preferences = preferences;
        this.words = words;
        this.allDay = new AllDayPane(type, kit.texts(), preferences.byIngredient());
        this.stations = new StationsPane(kit, words, rules);
        this.staleness = new Staleness(kit.clock());
        nodes.mark.getChildren().add(new Logo(40));
        ConnectionLight light = new ConnectionLight(kit.feed().connection(), kit.texts());
        ClockLabel clock = new ClockLabel(kit.formats(), kit.ticker());
        nodes.lights.getChildren().addAll(light, clock);
        List.of(light, clock, nodes.station, nodes.hidden, nodes.page)
                .forEach(whole -> whole.setMinWidth(Region.USE_PREF_SIZE));
        nodes.lights.setMinWidth(Region.USE_PREF_SIZE);
        nodes.root.widthProperty().subscribe(width -> narrow(width.doubleValue() < WIDE));
        hints = new KeyHints(kit.texts(), act);
        nodes.hints.getChildren().add(hints);
        nodes.station.setGraphic(Icons.EXPAND.node());
        nodes.recent.setGraphic(Icons.HISTORY.node());
        nodes.settings.setGraphic(Icons.SETTINGS.node());
        nodes.previous.setGraphic(Icons.BACK.node());
        nodes.next.setGraphic(Icons.FORWARD.node());
    }

    /// On a small screen, or one that is read from far away, the icons must do.
    private void narrow(boolean narrow) {
        ContentDisplay shown = narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        nodes.recent.setContentDisplay(shown);
        nodes.volume.setContentDisplay(shown);
        nodes.mark.setVisible(!narrow);
        nodes.mark.setManaged(!narrow);
    }

    void showTotals(List<AllDay> dishes) {
        allDay.show(dishes);
    }

    void showTotalsPanel(boolean shown) {
        nodes.root.setRight(!shown ? null : preferences.station().get().isPass() ? stations : allDay);
    }

    void showLoads(List<StationLoad> loads) {
        stations.show(loads);
    }

    void showPage(BoardPage page) {
        nodes.summary.setText(words.summary(page));
        nodes.empty.setVisible(page.open() == 0 && kit.state().restaurant().get() != null);
        nodes.page.setText(kit.texts().get("page.of", page.page() + 1, page.pages()));
        nodes.hidden.setText(page.hidden() == 0 ? "" : kit.texts().count("board.hidden", page.hidden()));
        turn(nodes.previous, page, page.page() > 0);
        turn(nodes.next, page, page.page() < page.pages() - 1);
    }

    void showVolume(int percent) {
        nodes.volume.setGraphic((percent == 0 ? Icons.SOUND_OFF : Icons.SOUND).node());
        nodes.volume.setText(
                percent == 0 ? kit.texts().get("volume.off") : kit.texts().get("volume", percent));
    }

    /// Light where the kitchen is; tickets are the same.
    void showLook(boolean light) {
        nodes.root.getStyleClass().removeAll("day");
        if (light) {
            nodes.root.getStyleClass().add("day");
        }
    }

    void showKeys(KeyMap keys) {
        hints.show(keys, preferences.station().get().isPass());
    }

    void showStation() {
        nodes.station.setText(words.station(preferences.station().get()));
        showTotalsPanel(preferences.totals().get());
    }

    void showConnection() {
        ConnectionState now = kit.feed().connection().get();
        Optional<Duration> age = staleness.age(now).filter(passed -> passed.compareTo(WORTH_SAYING) >= 0);
        nodes.stale.setVisible(age.isPresent());
        nodes.stale.setManaged(age.isPresent());
        nodes.summary.setVisible(age.isEmpty());
        nodes.summary.setManaged(age.isEmpty());
        age.ifPresent(passed -> nodes.stale.setText(words.stale(now, passed, nodes.root.getWidth() < WIDE)));
    }

    private static void turn(Button button, BoardPage page, boolean possible) {
        button.setVisible(page.pages() > 1);
        button.setManaged(page.pages() > 1);
        button.setDisable(!possible);
    }
}
