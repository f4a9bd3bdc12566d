package os.qres.admin.editor;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import os.qres.admin.form.Body;
import os.qres.admin.form.Form;
import os.qres.model.Problem;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Done;
import os.qres.terminal.connection.Reply;

/// A list and the one object of it that is being changed. A change carries the version that the person saw;
/// what somebody else has changed meanwhile is shown, and what the person has typed stays.
public final class Editor<V> {
    private final Desk desk;
    private final Shelf<V> shelf;
    private final Book<V> book;
    private final Form<V> form;
    private final ReadOnlyObjectWrapper<Subject<V>> subject = new ReadOnlyObjectWrapper<>(new Subject.Nothing<>());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public Editor(Desk desk, Shelf<V> shelf, Form<V> form) {
        this.desk = desk;
        this.shelf = shelf;
        this.book = shelf.book();
        this.form = form;
        shelf.onChange(_ -> follow());
    }

    public Desk desk() {
        return desk;
    }

    public Shelf<V> shelf() {
        return shelf;
    }

    public Form<V> form() {
        return form;
    }

    public ReadOnlyObjectProperty<Subject<V>> subject() {
        return subject.getReadOnlyProperty();
    }

    /// What stands in the way of saving, or what has changed under the person's hands; empty when nothing.
    public ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public Optional<V> present() {
        return subject.get() instanceof Subject.Present<V>(V view) ? Optional.of(view) : Optional.empty();
    }

    public boolean isDirty() {
        return !(subject.get() instanceof Subject.Nothing) && form.isDirty();
    }

    /// Shows this object, once the person has said what shall become of unsaved changes.
    public void select(V view) {
        boolean same = present()
                .filter(now -> book.id().applyAsInt(now) == book.id().applyAsInt(view))
                .isPresent();
        if (!same) {
            leave(() -> show(view));
        }
    }

    /// Begins a new object.
    public void create() {
        leave(() -> {
            form.blank();
            notice.set("");
            subject.set(new Subject.Fresh<>());
        });
    }

    /// Shows nothing, without asking.
    public void close() {
        notice.set("");
        subject.set(new Subject.Nothing<>());
        form.blank();
    }

    public void revert() {
        notice.set("");
        if (subject.get() instanceof Subject.Fresh) {
            close();
            return;
        }
        form.reset();
    }

    /// Goes on with `go` at once, or after the person has saved or dropped the changes.
    public void leave(Runnable go) {
        if (!isDirty()) {
            go.run();
            return;
        }
        Runnable drop = () -> {
            revert();
            go.run();
        };
        desk.speaker().ask(Question.unsaved(desk.texts(), drop, () -> save(_ -> go.run())));
    }

    public void save() {
        save(_ -> {});
    }

    /// @param then hears of the saved object
    public void save(Consumer<V> then) {
        if (busy.get() || subject.get() instanceof Subject.Nothing) {
            return;
        }
        if (!form.check(desk.texts())) {
            notice.set(desk.texts().get("form.wrong"));
            return;
        }
        notice.set("");
        send(command(form), reply -> saved(reply, then));
    }

    private Command<V> command(Form<V> filled) {
        return present()
                .map(view -> patch(view, filled.patch()))
                .orElseGet(() -> Command.post(book.path(), Body.of(filled.whole()), book.type()));
    }

    private Command<V> patch(V view, Map<String, @Nullable Object> fields) {
        return Command.patch(book.pathOf(view), Body.of(fields), book.type())
                .ifVersion(book.version().applyAsLong(view));
    }

    /// Changes these fields at once, beside the form: a table moved on the plan, a dish taken off.
    public void change(V view, Map<String, @Nullable Object> fields) {
        V newest = shelf.byId(book.id().applyAsInt(view)).orElse(view);
        send(patch(newest, fields), reply -> {
            if (reply instanceof Reply.Ok<V>(V now)) {
                take(now);
                return;
            }
            desk.speaker().say(desk.trouble(reply));
            shelf.refresh();
        });
    }

    /// Takes in what this console has changed itself, beside the form: nothing to be said about it.
    public void take(V now) {
        if (present().filter(shown -> same(shown, now)).isPresent()) {
            form.rebase(now);
            subject.set(new Subject.Present<>(now));
        }
        shelf.put(now);
    }

    /// Takes the object away on the server.
    public void remove(V view, Runnable then) {
        Command<Done> command = Command.delete(book.pathOf(view));
        busy.set(true);
        desk.calls().ask(() -> desk.api().send(command), reply -> {
            busy.set(false);
            if (reply instanceof Reply.Ok<Done>) {
                if (present().filter(now -> same(now, view)).isPresent()) {
                    close();
                }
                shelf.refresh();
                then.run();
                return;
            }
            notice.set(desk.trouble(reply));
            desk.speaker().say(desk.trouble(reply));
        });
    }

    private void send(Command<V> command, Consumer<Reply<V>> then) {
        busy.set(true);
        desk.calls().ask(() -> desk.api().send(command), reply -> {
            busy.set(false);
            then.accept(reply);
        });
    }

    private void saved(Reply<V> reply, Consumer<V> then) {
        switch (reply) {
            case Reply.Ok<V>(V view) -> {
                show(view);
                shelf.put(view);
                desk.speaker().say(desk.texts().get("saved", book.name().apply(view)));
                then.accept(view);
            }
            case Reply.Refused<V> refused when refused.is("stale") -> stale();
            case Reply.Refused<V>(Problem problem) ->
                notice.set(form.refuse(problem, desk.trouble(reply), desk.texts()));
            case Reply.Unreachable<V> _ -> notice.set(desk.trouble(reply));
        }
    }

    private void stale() {
        present().ifPresent(view -> desk.calls().ask(() -> desk.api().get(book.pathOf(view), book.type()), reply -> {
            if (reply instanceof Reply.Ok<V>(V now)) {
                rebase(now);
                shelf.put(now);
                return;
            }
            notice.set(desk.trouble(reply));
        }));
    }

    private void show(V view) {
        notice.set("");
        form.fill(view);
        subject.set(new Subject.Present<>(view));
    }

    private void rebase(V now) {
        form.rebase(now);
        subject.set(new Subject.Present<>(now));
        notice.set(desk.texts().get("form.stale"));
    }

    /// The list is new: the object that is shown may be, too.
    private void follow() {
        V old = present().orElse(null);
        if (old == null) {
            return;
        }
        V now = shelf.byId(book.id().applyAsInt(old)).orElse(null);
        if (now == null) {
            gone();
            return;
        }
        if (book.version().applyAsLong(now) <= book.version().applyAsLong(old)) {
            return;
        }
        if (isDirty()) {
            rebase(now);
            return;
        }
        show(now);
    }

    private void gone() {
        if (isDirty()) {
            notice.set(desk.texts().get("form.gone"));
            return;
        }
        close();
    }

    private boolean same(V one, V other) {
        return book.id().applyAsInt(one) == book.id().applyAsInt(other);
    }
}
