package os.qres.pos.kitchen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import os.qres.model.live.LiveEvent;
import os.qres.model.orders.OrderView;
import os.qres.terminal.sound.Cue;
import os.qres.terminal.sound.SoundRepeater;
import os.qres.terminal.store.RestaurantState;
import os.qres.terminal.text.Texts;

/// The kitchen calls a waiter: said on whatever screen is shown, also while nobody is signed in, and again with a bell
/// until somebody touches the screen.
public final class KitchenCalls {
    private static final long EVERY = 15;

    private final RestaurantState state;
    private final Texts texts;
    private final Consumer<String> say;
    private final SoundRepeater sounds;
    private final Map<Integer, String> unseen = new LinkedHashMap<>();
    private long seconds;

    /// @param say shows it for a moment
    public KitchenCalls(RestaurantState state, Texts texts, Consumer<String> say, SoundRepeater sounds) {
        this.state = state;
        this.texts = texts;
        this.say = say;
        this.sounds = sounds;
    }

    public void hear(LiveEvent event) {
        if (!event.type().equals("waiter_called") || event.orderId() == null) {
            return;
        }
        String words = words(event, state.orders().get(event.orderId()));
        unseen.put(event.orderId(), words);
        sounds.begin(event.orderId(), Cue.GUEST_CALL);
        say.accept(words);
        seconds = 0;
    }

    /// Once a second.
    public void beat() {
        seconds++;
        if (!unseen.isEmpty() && seconds % EVERY == 0) {
            say.accept(String.join("\n", unseen.values()));
        }
    }

    /// Somebody has touched the screen.
    public void seen() {
        unseen.clear();
        sounds.allSeen();
    }

    private String words(LiveEvent event, @Nullable OrderView order) {
        String place = event.tableNumber() == null
                ? texts.get("check.number", order == null ? Objects.requireNonNull(event.orderId()) : order.number())
                : texts.get("table", event.tableNumber());
        String whose = order == null || order.waiterName() == null ? place : place + " · " + order.waiterName();
        return event.reason() == null
                ? texts.get("kitchen.carry", whose)
                : texts.get("kitchen.says", whose, event.reason());
    }
}
