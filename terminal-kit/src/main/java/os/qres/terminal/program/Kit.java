package os.qres.terminal.program;

import java.time.Clock;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.LiveFeed;
import os.qres.terminal.connection.ServerApi;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.Ticker;
import os.qres.terminal.device.ThisDevice;
import os.qres.terminal.handover.HandoverAccess;
import os.qres.terminal.login.SignIn;
import os.qres.terminal.pairing.PairingWorkflow;
import os.qres.terminal.sound.Sounds;
import os.qres.terminal.store.LocalStore;
import os.qres.terminal.store.Outbox;
import os.qres.terminal.store.RestaurantState;
import os.qres.terminal.store.ThisTerminal;
import os.qres.terminal.text.Formats;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Theme;

/// Everything a screen is built from; made in [KitWiring].
public record Kit(
        Clock clock,
        Calls calls,
        LocalStore store,
        ServerApi api,
        RestaurantState state,
        Outbox outbox,
        LiveFeed feed,
        PairingWorkflow pairing,
        ThisTerminal terminal,
        ThisDevice device,
        SignIn signIn,
        HandoverAccess handover,
        Theme theme,
        Texts texts,
        Formats formats,
        Ticker ticker,
        Sounds sounds,
        Layers layers)
        implements AutoCloseable {

    /// Stops everything that runs and waits for what is being saved; takes at most 2 seconds.
    @Override
    public void close() {
        pairing.stop();
        feed.close();
        outbox.close();
        sounds.close();
        store.close();
        api.close();
    }
}
