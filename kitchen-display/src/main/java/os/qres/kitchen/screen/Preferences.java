package os.qres.kitchen.screen;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import os.qres.kitchen.keys.KeyMap;
import os.qres.kitchen.tickets.Station;
import os.qres.terminal.store.LocalStore;

/// What was set for this display, by the manager or by the cooks in front of it; it stays so.
public final class Preferences {
    private static final String ALL = "all";
    private static final String CHOSEN = "station";
    private static final String ASSIGNED = "assigned-station";

    private final LocalStore store;
    private final ReadOnlyObjectWrapper<Station> station = new ReadOnlyObjectWrapper<>(Station.ALL);
    private final IntegerProperty volume = new SimpleIntegerProperty(70);
    private final BooleanProperty byIngredient = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<KeyMap> keys = new ReadOnlyObjectWrapper<>(KeyMap.USUAL);
    private final BooleanProperty totals = new SimpleBooleanProperty(true);

    public Preferences(LocalStore store) {
        this.store = store;
        kept(CHOSEN).or(() -> kept(ASSIGNED)).ifPresent(station::set);
        store.setting("volume").map(Integer::valueOf).ifPresent(volume::set);
        store.setting("totals").map(Boolean::valueOf).ifPresent(totals::set);
        store.setting("by-ingredient").map(Boolean::valueOf).ifPresent(byIngredient::set);
        store.setting("keys").map(KeyMap::parse).ifPresent(keys::set);
        byIngredient.addListener((_, _, now) -> store.saveSetting("by-ingredient", now.toString()));
        totals.addListener((_, _, now) -> store.saveSetting("totals", now.toString()));
    }

    /// Whose tickets are shown.
    public ReadOnlyObjectProperty<Station> station() {
        return station.getReadOnlyProperty();
    }

    /// A cook has chosen it here.
    public void choose(Station chosen) {
        store.saveSetting(CHOSEN, text(chosen));
        station.set(chosen);
        store.setting(loudness()).map(Integer::valueOf).ifPresent(volume::set);
    }

    /// The manager has given this display a station, or none. A new assignment takes the place of what was
    /// chosen here; the same one again changes nothing.
    public void assign(@Nullable Integer stationId) {
        Station assigned = new Station(stationId);
        if (kept(ASSIGNED).filter(assigned::equals).isPresent()) {
            return;
        }
        store.saveSetting(ASSIGNED, text(assigned));
        store.saveSetting(CHOSEN, text(assigned));
        station.set(assigned);
    }

    /// 100, 70, 40 or 0 per cent.
    public IntegerProperty volume() {
        return volume;
    }

    /// The next lower volume; from silence back to the loudest.
    public void nextVolume() {
        int now = volume.get();
        volume.set(now > 70 ? 70 : now > 40 ? 40 : now > 0 ? 0 : 100);
        String set = Integer.toString(volume.get());
        store.saveSetting("volume", set);
        store.saveSetting(loudness(), set);
    }

    /// How loud the manager wants the station to be; what a cook has set for it here counts more.
    public void stationSays(@Nullable Integer loud) {
        if (loud != null && store.setting(loudness()).isEmpty()) {
            volume.set(loud);
        }
    }

    private String loudness() {
        return "volume-" + text(station.get());
    }

    public BooleanProperty totals() {
        return totals;
    }

    /// Whether the panel counts products rather than dishes.
    public BooleanProperty byIngredient() {
        return byIngredient;
    }

    public ReadOnlyObjectProperty<KeyMap> keys() {
        return keys.getReadOnlyProperty();
    }

    public void setKeys(KeyMap map) {
        store.saveSetting("keys", map.text());
        keys.set(map);
    }

    private Optional<Station> kept(String key) {
        return store.setting(key).map(text -> text.equals(ALL) ? Station.ALL : new Station(Integer.valueOf(text)));
    }

    private static String text(Station station) {
        return station.id() == null ? ALL : station.id().toString();
    }
}
