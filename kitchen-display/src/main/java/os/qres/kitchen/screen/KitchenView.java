package os.qres.kitchen.screen;

import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import os.qres.kitchen.board.BoardPane;
import os.qres.kitchen.board.BoardViewModel;
import os.qres.kitchen.board.Type;
import os.qres.kitchen.keys.Keys;
import os.qres.kitchen.layout.Said;
import os.qres.kitchen.tickets.Limits;
import os.qres.model.devices.TerminalView;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.View;
import os.qres.terminal.program.Kit;
import os.qres.terminal.sound.SoundRepeater;

/// The cooks' screen: makes its models, puts them into the window, and lets go of everything when it leaves.
public final class KitchenView implements View {
    private final Kit kit;
    private final Preferences preferences;
    private final KitchenViewModel kitchen;
    private final BoardViewModel board;
    private final SoundRepeater sounds;
    private final Surroundings surroundings;
    private final Keys keys;
    private final Actions actions;
    private final Parent root;
    private final EventHandler<MouseEvent> onTouch = _ -> seen();
    private final EventHandler<KeyEvent> onPressed = this::pressed;
    private final EventHandler<KeyEvent> onReleased;
    private Subscription subscriptions = Subscription.EMPTY;
    private @Nullable Scene scene;

    public KitchenView(Kit kit, Limits limits) {
        this.kit = kit;
        Words words = new Words(kit.texts(), kit.formats(), kit.state());
        Type type = new Type();
        preferences = new Preferences(kit.store());
        kitchen = new KitchenViewModel(
                kit.state(),
                kit.outbox(),
                preferences,
                limits,
                kit.clock(),
                kit.calls().screen());
        board = new BoardViewModel(kit.clock(), type, limits, kitchen);
        kitchen.ingredientName(words::name);
        board.said(new Said(words::alsoAt, words::tail, _ -> "", kitchen::isCalled));
        sounds = new SoundRepeater(kit.sounds(), kit.ticker().beats());
        actions = new Actions(kit, kitchen, board, preferences, words);
        keys = new Keys(preferences.keys()::get, actions::act);
        onReleased = keys::released;
        KitchenController nodes = new KitchenController(actions::act);
        root = Fxml.load(nodes, kit.texts());
        surroundings = new Surroundings(nodes, kit, preferences, words, limits, type, actions::act);
        nodes.room.getChildren().addFirst(new BoardPane(board, type, kit.texts()));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        kitchen.onBegun(board::alreadySeen);
        kitchen.onHeard(cue -> sounds.begin(cue, cue));
        kitchen.onBumped(actions::bumped);
        kitchen.onRecalled(ticket -> board.select(ticket.id()));
        kitchen.onRefused(actions::refused);
        kitchen.start();
        subscriptions = Subscription.combine(
                kitchen.open().subscribe(board::show),
                kitchen.totals().subscribe(surroundings::showTotals),
                kitchen.loads().subscribe(surroundings::showLoads),
                board.page().subscribe(surroundings::showPage),
                kit.state()
                        .restaurant()
                        .subscribe(_ -> surroundings.showPage(board.page().get())),
                preferences.volume().subscribe(volume -> {
                    kit.sounds().setVolume(volume.intValue());
                    surroundings.showVolume(volume.intValue());
                }),
                preferences.totals().subscribe(surroundings::showTotalsPanel),
                preferences.keys().subscribe(surroundings::showKeys),
                preferences.station().subscribe(_ -> surroundings.showStation()),
                kit.terminal().view().subscribe(this::assigned),
                kit.feed().connection().subscribe(_ -> surroundings.showConnection()),
                kit.ticker().beats().subscribe(_ -> beat()));
        listen();
    }

    @Override
    public void hidden() {
        subscriptions.unsubscribe();
        kitchen.stop();
        sounds.close();
        if (scene != null) {
            scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, onTouch);
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, onPressed);
            scene.removeEventFilter(KeyEvent.KEY_RELEASED, onReleased);
        }
    }

    private void listen() {
        Scene here = root.getScene();
        if (here != null) {
            scene = here;
            here.addEventFilter(MouseEvent.MOUSE_PRESSED, onTouch);
            here.addEventFilter(KeyEvent.KEY_PRESSED, onPressed);
            here.addEventFilter(KeyEvent.KEY_RELEASED, onReleased);
        }
    }

    private void beat() {
        kitchen.tick();
        board.tick();
        surroundings.showConnection();
        surroundings.showStation();
        surroundings.showLoads(kitchen.loads().get());
    }

    private void assigned(@Nullable TerminalView terminal) {
        if (terminal != null) {
            preferences.assign(terminal.stationId());
        }
    }

    private void seen() {
        sounds.allSeen();
    }

    private void pressed(KeyEvent event) {
        seen();
        if (keys.pressed(event)) {
            event.consume();
        }
    }
}
