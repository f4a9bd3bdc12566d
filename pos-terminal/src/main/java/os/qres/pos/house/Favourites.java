package os.qres.pos.house;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import os.qres.terminal.store.LocalStore;

/// The dishes that each person has set aside on this terminal, kept on its disk. They stand in numbered places: what
/// is taken away leaves its place empty until another dish comes, so that no button ever moves.
public final class Favourites {
    private static final String PREFIX = "favourites-";
    private static final int EMPTY = 0;

    private final LocalStore store;
    private final Map<Integer, List<Integer>> read = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<Integer>> last = new ReadOnlyObjectWrapper<>(List.of());

    public Favourites(LocalStore store) {
        this.store = store;
    }

    /// Dishes by place; 0 where a place is empty.
    public List<Integer> of(int person) {
        return read.computeIfAbsent(
                person, id -> store.setting(PREFIX + id).map(Favourites::parsed).orElse(List.of()));
    }

    /// Sets a dish aside, or lets it go.
    /// @return whether it is one of them now
    public boolean toggle(int person, int dishId) {
        List<Integer> places = new ArrayList<>(of(person));
        int at = places.indexOf(dishId);
        int free = places.indexOf(EMPTY);
        if (at >= 0) {
            places.set(at, EMPTY);
        } else if (free >= 0) {
            places.set(free, dishId);
        } else {
            places.add(dishId);
        }
        keep(person, places);
        return at < 0;
    }

    /// As they stood before.
    public void keep(int person, List<Integer> places) {
        List<Integer> kept = new ArrayList<>(places);
        while (!kept.isEmpty() && kept.getLast() == EMPTY) {
            kept.removeLast();
        }
        read.put(person, List.copyOf(kept));
        store.saveSetting(
                PREFIX + person,
                String.join(",", kept.stream().map(String::valueOf).toList()));
        last.set(List.copyOf(kept));
    }

    /// What was kept last, whoever's it is.
    ReadOnlyObjectProperty<List<Integer>> last() {
        return last.getReadOnlyProperty();
    }

    private static List<Integer> parsed(String text) {
        return Arrays.stream(text.split(","))
                .filter(number -> number.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .toList();
    }
}
