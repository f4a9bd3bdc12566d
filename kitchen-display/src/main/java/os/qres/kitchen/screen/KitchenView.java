package os.qres.kitchen.screen;

import java.util.List;
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
import os.qres.kitchen.handover.TakenTickets;
import os.qres.kitchen.keys.Keys;
import os.qres.kitchen.layout.Said;
import os.qres.kitchen.pass.DishPace;
import os.qres.kitchen.pass.Pace;
import os.qres.kitchen.tickets.Limits;
import os.qres.kitchen.tickets.Rules;
import os.qres.kitchen.tickets.Station;
import os.qres.model.devices.TerminalView;
import os.qres.model.kitchen.TicketView;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.View;
import os.qres.terminal.program.Kit;
import os.qres.terminal.sound.Cue;
import os.qres.terminal.sound.SoundRepeater;
import os.qres.terminal.theme.Theme;

/// The cooks' screen: makes its models, puts them into the window, and lets go of everything when it leaves.
public final class KitchenView implements View {
    private final Kit kit;
    private final Preferences preferences;
    private final KitchenViewModel kitchen;
    private final BoardViewModel board;
    /// In seconds.
    private static final long DISHES_ASKED = 600;

    private final DishPace dishes;
    private final SoundRepeater sounds;
    private final Surroundings surroundings;
    private final Keys keys;
    private final Actions actions;
    private final Parent root;
    private final Acknowledgement acknowledgement;
    private final Runnable onPainted = this::painted;
    private final EventHandler<MouseEvent> onTouch = _ -> seen();
    private final EventHandler<KeyEvent> onPressed = this::pressed;
    private final EventHandler<KeyEvent> onReleased;
    private Subscription subscriptions = Subscription.EMPTY;
    private @Nullable Scene scene;

    /// @param taken what terminals have handed over while the server was away
    public KitchenView(Kit kit, Limits usual, TakenTickets taken) {
        this.kit = kit;
        Rules rules = new Rules(usual, kit.state()::stations);
        dishes = new DishPace(kit.store());
        preferences = new Preferences(kit.store());
        Words words = new Words(kit.texts(), kit.formats(), kit.state(), preferences.station()::get);
        Type type = new Type();
        kitchen = new KitchenViewModel(
                kit.state(),
                taken,
                kit.outbox(),
                preferences,
                rules,
                kit.clock(),
                kit.calls().screen(),
                kit.store().shown());
        board = new BoardViewModel(
                kit.clock(), type, rules, kitchen, kit.store().shown());
        kitchen.ingredientName(words::name);
        board.said(new Said(
                words::alsoAt,
                words::tail,
                line -> kitchen.start(line).map(words::begin).orElse(""),
                line -> kitchen.before(line).map(words::before).orElse(""),
                kitchen::isCalled,
                words::prefix,
                kit.formats()::time));
        acknowledgement = new Acknowledgement(kit.api(), kit.calls());
        sounds = new SoundRepeater(kit.sounds(), kit.ticker().beats());
        actions = new Actions(kit, kitchen, board, preferences, words);
        keys = new Keys(preferences.keys()::get, actions::act);
        onReleased = keys::released;
        KitchenController nodes = new KitchenController(actions::act);
        root = Fxml.load(nodes, kit.texts());
        surroundings = new Surroundings(nodes, kit, preferences, words, rules, type, actions::act);
        nodes.room.getChildren().addFirst(new BoardPane(board, type, kit.texts()));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        kitchen.pace(new Pace(dishes::of), board::redraw);
        dishes.refresh(kit.api(), kit.calls());
        kitchen.onBegun(this::begun);
        kitchen.onHeard(cue -> sounds.begin(cue, cue));
        kitchen.onBumped(actions::bumped);
        kitchen.onHandedOver(actions::handedOver);
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
                preferences.station().subscribe(_ -> {
                    surroundings.showStation();
                    surroundings.showKeys(preferences.keys().get());
                }),
                kit.theme().mode().subscribe(mode -> surroundings.showLook(mode == Theme.Mode.LIGHT)),
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
            scene.removePostLayoutPulseListener(onPainted);
            scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, onTouch);
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, onPressed);
            scene.removeEventFilter(KeyEvent.KEY_RELEASED, onReleased);
        }
    }

    private void listen() {
        Scene here = root.getScene();
        if (here != null) {
            scene = here;
            here.addPostLayoutPulseListener(onPainted);
            here.addEventFilter(MouseEvent.MOUSE_PRESSED, onTouch);
            here.addEventFilter(KeyEvent.KEY_PRESSED, onPressed);
            here.addEventFilter(KeyEvent.KEY_RELEASED, onReleased);
        }
    }

    /// What has come while nobody saw this board is new, and heard.
    private void begun(List<TicketView> tickets) {
        if (kit.state().restaurant().get() == null) {
            return;
        }
        board.begin(kit.state().epoch() + " " + preferences.station().get(), tickets);
        board.show(tickets);
        if (board.hasNew()) {
            sounds.begin(Cue.NEW, Cue.NEW);
        }
    }

    /// Also what stands on the board's other pages, whose number it says: a cook sees that there is more, and turns.
    private void painted() {
        if (kit.feed().connection().get() instanceof ConnectionState.Live) {
            acknowledgement.painted(board.accounted(), kit.state().epoch());
        }
    }

    private void beat() {
        if (kit.ticker().beats().get() % DISHES_ASKED == 0) {
            dishes.refresh(kit.api(), kit.calls());
        }
        useVolume();
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

    private void useVolume() {
        Station station = preferences.station().get();
        kit.state().stations().stream()
                .filter(view -> station.id() != null && view.id() == station.id())
                .findFirst()
                .ifPresent(view -> preferences.stationSays(view.volume()));
    }

    private void seen() {
        sounds.allSeen();
    }

    private void pressed(KeyEvent event) {
        seen();
        if (!actions.areElsewhere() && keys.pressed(event)) {
            event.consume();
        }
    }
}
