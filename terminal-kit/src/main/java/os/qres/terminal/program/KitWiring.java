package os.qres.terminal.program;

import java.nio.file.Path;
import java.time.Clock;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;
import os.qres.model.devices.PairingRequest;
import os.qres.model.devices.TerminalKind;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.connection.LiveFeed;
import os.qres.terminal.connection.ServerApi;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.Ticker;
import os.qres.terminal.device.Glass;
import os.qres.terminal.device.Panel;
import os.qres.terminal.device.Standing;
import os.qres.terminal.device.ThisDevice;
import os.qres.terminal.handover.HandoverAccess;
import os.qres.terminal.login.SignIn;
import os.qres.terminal.pairing.BroadcastFinder;
import os.qres.terminal.pairing.MdnsFinder;
import os.qres.terminal.pairing.PairingWorkflow;
import os.qres.terminal.pairing.ServerFinder;
import os.qres.terminal.sound.Sounds;
import os.qres.terminal.store.LocalStore;
import os.qres.terminal.store.Outbox;
import os.qres.terminal.store.RestaurantState;
import os.qres.terminal.store.ThisTerminal;
import os.qres.terminal.text.Formats;
import os.qres.terminal.text.Language;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Theme;

/// Puts a program's parts together, once, from top to bottom.
public final class KitWiring {
    private static final long PAIRING_POLL_MILLIS = 1_000;

    private KitWiring() {}

    /// @param screenSize for the manager who lets the device in, such as `1920×1080`
    public static Kit wire(
            ProgramDescription program,
            ProgramArguments arguments,
            Path data,
            String screenSize,
            Clock clock,
            Calls calls) {
        return wire(program, arguments, data, screenSize, clock, calls, new MdnsFinder().or(new BroadcastFinder()));
    }

    /// As above, with another way of finding the server.
    public static Kit wire(
            ProgramDescription program,
            ProgramArguments arguments,
            Path data,
            String screenSize,
            Clock clock,
            Calls calls,
            ServerFinder finder) {
        LocalStore store = LocalStore.open(data);
        Texts texts = new Texts(language(arguments, store), program.texts().toArray(String[]::new));
        texts.language().addListener((_, _, now) -> store.saveSetting("language", now.tag()));
        Theme theme = new Theme(mode(arguments, store, program), mode -> store.saveSetting("theme", mode.name()));
        ServerApi api = new ServerApi(clock, () -> texts.language().get().tag());
        RestaurantState state = new RestaurantState(clock);
        Outbox outbox = new Outbox(api, store, state, calls.screen(), clock);
        LiveFeed feed = new LiveFeed(api, state, calls.screen(), outbox::waitingCount);
        outbox.connected(false);
        state.onHistory(snapshot -> outbox.follow(snapshot.epoch(), snapshot.epochBegan()));
        feed.connection().addListener((_, _, now) -> outbox.connected(!(now instanceof ConnectionState.Offline)));
        Ticker ticker = new Ticker();
        PairingWorkflow pairing = new PairingWorkflow(
                api,
                store,
                calls,
                finder,
                arguments.server().orElse(null),
                request(program, arguments, screenSize),
                PAIRING_POLL_MILLIS);
        ThisTerminal terminal = new ThisTerminal(api, store, calls);
        Glass glass = new Glass(store, Standing.of(program.kind()), arguments.screen(), KitWiring::panel);
        return new Kit(
                clock,
                calls,
                store,
                api,
                state,
                outbox,
                feed,
                pairing,
                terminal,
                ThisDevice.of(store, glass, terminal::name, program.title() + " " + program.version()),
                new SignIn(
                        api,
                        outbox,
                        store,
                        () -> feed.connection().get() instanceof ConnectionState.Offline,
                        calls,
                        ticker,
                        clock),
                handover(api, store, calls, feed, ticker),
                theme,
                texts,
                new Formats(texts, state.restaurant()::get, clock),
                ticker,
                new Sounds(store.setting("volume").map(Integer::parseInt).orElse(70)),
                layers(store, texts, calls));
    }

    private static Layers layers(LocalStore store, Texts texts, Calls calls) {
        Layers layers = new Layers(texts);
        StorageWarning.follow(store, texts, layers, calls.screen());
        return layers;
    }

    private static Panel panel() {
        Screen screen = Screen.getPrimary();
        return new Panel(screen.getBounds().getWidth(), screen.getBounds().getHeight(), screen.getDpi());
    }

    /// Asks whenever the server is back, and now and then while it is there.
    private static HandoverAccess handover(ServerApi api, LocalStore store, Calls calls, LiveFeed feed, Ticker ticker) {
        HandoverAccess handover = new HandoverAccess(api, store, calls.background());
        feed.connection().addListener((_, before, now) -> {
            if (before instanceof ConnectionState.Offline && now instanceof ConnectionState.Live) {
                handover.refresh();
            }
        });
        ticker.beats().subscribe(beat -> {
            if (feed.connection().get() instanceof ConnectionState.Live) {
                handover.beat(beat.longValue());
            }
        });
        return handover;
    }

    private static Language language(ProgramArguments arguments, LocalStore store) {
        return arguments
                .language()
                .or(() -> store.setting("language").map(Language::of))
                .orElse(Language.RU);
    }

    private static Theme.Mode mode(ProgramArguments arguments, LocalStore store, ProgramDescription program) {
        Theme.Mode usual = program.kind() == TerminalKind.KITCHEN ? Theme.Mode.DARK : Theme.Mode.LIGHT;
        return arguments
                .theme()
                .or(() -> store.setting("theme").map(Theme.Mode::valueOf))
                .orElse(usual);
    }

    private static @Nullable PairingRequest request(
            ProgramDescription program, ProgramArguments arguments, String screenSize) {
        if (program.kind() == TerminalKind.ADMIN) {
            return null;
        }
        String system = System.getProperty("os.name") + ", " + screenSize;
        return new PairingRequest(arguments.name().orElse(program.title()), program.kind(), program.version(), system);
    }
}
