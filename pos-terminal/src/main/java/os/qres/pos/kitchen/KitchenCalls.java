package os.qres.pos.kitchen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import os.qres.model.live.LiveEvent;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderView;
import os.qres.terminal.sound.Cue;
import os.qres.terminal.sound.SoundRepeater;
import os.qres.terminal.store.RestaurantState;
import os.qres.terminal.text.Texts;

/// The kitchen calls a waiter: said on whatever screen is shown, also while nobody is signed in, and again with a bell
/// until somebody touches the screen. Where another's guests are meant it is said only once they have waited.
public final class KitchenCalls {
    private static final long EVERY = 15;
    private static final int PATIENCE = 60;

    /// What is told here once the waiter whose guests they are has not come.
    private record Later(String words, int seconds) {}

    private final RestaurantState state;
    private final Texts texts;
    private final Consumer<String> say;
    private final SoundRepeater sounds;
    private final IntPredicate concerns;
    private final Map<Integer, Later> later = new LinkedHashMap<>();
    private final Map<Integer, String> unseen = new LinkedHashMap<>();
    private long seconds;

    /// @param say shows it for a moment
    /// @param concerns whether a table's guests are those of whoever is signed in here
    public KitchenCalls(
            RestaurantState state, Texts texts, Consumer<String> say, SoundRepeater sounds, IntPredicate concerns) {
        this.state = state;
        this.texts = texts;
        this.say = say;
        this.sounds = sounds;
        this.concerns = concerns;
    }

    public void hear(LiveEvent event) {
        if (!event.type().equals("waiter_called") || event.orderId() == null) {
            return;
        }
        OrderView order = state.orders().get(event.orderId());
        String words = words(event, order);
        boolean isHere = order == null || order.tableId() == null || concerns.test(order.tableId());
        if (isHere) {
            tell(event.orderId(), words);
            return;
        }
        later.put(event.orderId(), new Later(words, PATIENCE));
    }

    private void tell(int order, String words) {
        unseen.put(order, words);
        sounds.begin(order, Cue.GUEST_CALL);
        say.accept(words);
        seconds = 0;
    }

    /// Whose guests it is had their time: what still waits at the pass is everybody's.
    private void tellOthers() {
        later.replaceAll((_, waiting) -> new Later(waiting.words(), waiting.seconds() - 1));
        List<Integer> due = later.entrySet().stream()
                .filter(each -> each.getValue().seconds() <= 0)
                .map(Map.Entry::getKey)
                .toList();
        for (int order : due) {
            Later waiting = Objects.requireNonNull(later.remove(order));
            if (isAtThePass(order)) {
                tell(order, waiting.words());
            }
        }
    }

    private boolean isAtThePass(int orderId) {
        OrderView order = state.orders().get(orderId);
        return order != null && order.items().stream().anyMatch(item -> item.status() == ItemStatus.READY);
    }

    /// Once a second.
    public void beat() {
        seconds++;
        tellOthers();
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
