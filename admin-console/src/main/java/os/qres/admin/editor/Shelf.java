package os.qres.admin.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import os.qres.terminal.connection.Reply;

/// A list of the server's objects, filtered as one types. What is shown stays while a newer list is asked for.
public final class Shelf<V> {
    private final Desk desk;
    private final Book<V> book;
    private final ObservableList<V> all = FXCollections.observableArrayList();
    private final ObservableList<V> allToRead = FXCollections.unmodifiableObservableList(all);
    private final ObservableList<V> shown = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Predicate<V>> only = new SimpleObjectProperty<>(_ -> true);
    private final ReadOnlyObjectWrapper<ShelfState> state = new ReadOnlyObjectWrapper<>(new ShelfState.Loading());
    private final List<Consumer<List<V>>> listeners = new ArrayList<>();
    private int asked;

    public Shelf(Desk desk, Book<V> book) {
        this.desk = desk;
        this.book = book;
        query.subscribe(_ -> filter());
        only.subscribe(_ -> filter());
    }

    public Book<V> book() {
        return book;
    }

    /// All of them, in order.
    public ObservableList<V> all() {
        return allToRead;
    }

    /// Those that the search and the filter leave, in order.
    public ObservableList<V> shown() {
        return shown;
    }

    public StringProperty query() {
        return query;
    }

    /// Leaves only these, beside the search.
    public ObjectProperty<Predicate<V>> only() {
        return only;
    }

    public ReadOnlyObjectProperty<ShelfState> state() {
        return state.getReadOnlyProperty();
    }

    /// Told of all objects after each change.
    public void onChange(Consumer<List<V>> listener) {
        listeners.add(listener);
    }

    public Optional<V> byId(int id) {
        return all.stream().filter(view -> book.id().applyAsInt(view) == id).findFirst();
    }

    /// Asks the server; an older answer that comes later is dropped.
    public void refresh() {
        int mine = ++asked;
        if (state.get() instanceof ShelfState.Failed) {
            state.set(new ShelfState.Loading());
        }
        desk.calls().ask(() -> book.all(desk.api()), reply -> {
            if (mine == asked) {
                answered(reply);
            }
        });
    }

    /// Takes in one object that has been changed, in its old place, or made, at the end of its equals.
    public void put(V view) {
        asked++;
        int id = book.id().applyAsInt(view);
        List<V> now = new ArrayList<>(all);
        int place = now.indexOf(byId(id).orElse(null));
        if (place < 0) {
            now.add(view);
        } else {
            now.set(place, view);
        }
        replace(now);
    }

    private void answered(Reply<List<V>> reply) {
        switch (reply) {
            case Reply.Ok<List<V>>(List<V> views) -> replace(views);
            case Reply.Refused<List<V>> _, Reply.Unreachable<List<V>> _ -> {
                if (all.isEmpty()) {
                    state.set(new ShelfState.Failed(desk.trouble(reply)));
                }
            }
        }
    }

    private void replace(List<V> views) {
        all.setAll(views.stream().sorted(book.order()).toList());
        state.set(new ShelfState.Shown());
        filter();
        listeners.forEach(listener -> listener.accept(List.copyOf(all)));
    }

    private void filter() {
        if (state.get() instanceof ShelfState.Loading || state.get() instanceof ShelfState.Failed) {
            return;
        }
        List<V> now = all.stream().filter(only.get()).filter(this::matches).toList();
        show(now);
        state.set(stateNow());
    }

    /// Where the lines are the same objects, only the changed ones are drawn anew.
    private void show(List<V> now) {
        if (!ids(now).equals(ids(shown))) {
            shown.setAll(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(shown.get(i))) {
                shown.set(i, now.get(i));
            }
        }
    }

    private List<Integer> ids(List<V> views) {
        return views.stream().map(book.id()::applyAsInt).toList();
    }

    private ShelfState stateNow() {
        if (all.isEmpty()) {
            return new ShelfState.Empty();
        }
        return shown.isEmpty() ? new ShelfState.NoneFound() : new ShelfState.Shown();
    }

    /// Every word of the search begins somewhere in the object's words.
    private boolean matches(V view) {
        String words = plain(book.found().apply(view));
        return Arrays.stream(plain(query.get()).split("\\s+")).allMatch(words::contains);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
