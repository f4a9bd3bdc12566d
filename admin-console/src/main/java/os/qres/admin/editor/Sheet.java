package os.qres.admin.editor;

import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import os.qres.admin.form.Body;
import os.qres.admin.form.Form;
import os.qres.model.Problem;
import os.qres.model.Versioned;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;

/// What there is only one of, such as the rules for bills, while it is being changed. What somebody else has changed
/// meanwhile is shown, and what the person has typed stays.
public final class Sheet<V extends Versioned> {
    private final Desk desk;
    private final Place<V> place;
    private final Form<V> form;
    private final Supplier<Map<String, @Nullable Object>> patch;
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable V present;

    /// Where the server keeps it.
    /// @param name the key of what it is called
    public record Place<V>(String path, Class<V> type, String name) {}

    /// @param patch what the form changes, as the server takes it
    public Sheet(Desk desk, Place<V> place, Form<V> form, Supplier<Map<String, @Nullable Object>> patch) {
        this.desk = desk;
        this.place = place;
        this.form = form;
        this.patch = patch;
    }

    public Desk desk() {
        return desk;
    }

    public Form<V> form() {
        return form;
    }

    /// What stands in the way of saving, or what has changed under the person's hands; empty when nothing.
    public ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public void refresh() {
        desk.calls().ask(() -> desk.api().get(place.path(), place.type()), reply -> {
            if (reply instanceof Reply.Ok<V>(V now)) {
                take(now);
                return;
            }
            notice.set(desk.trouble(reply));
        });
    }

    private void take(V now) {
        V old = present;
        if (old != null && now.version() <= old.version()) {
            return;
        }
        if (old != null && form.isDirty()) {
            form.rebase(now);
            notice.set(desk.texts().get("form.stale"));
        } else {
            form.fill(now);
            notice.set("");
        }
        present = now;
    }

    public void revert() {
        notice.set("");
        form.reset();
    }

    public void save() {
        save(() -> {});
    }

    /// @param then runs once the server has it
    public void save(Runnable then) {
        V old = present;
        if (busy.get() || old == null) {
            return;
        }
        if (!form.check(desk.texts())) {
            notice.set(desk.texts().get("form.wrong"));
            return;
        }
        notice.set("");
        busy.set(true);
        Command<V> command =
                Command.patch(place.path(), Body.of(patch.get()), place.type()).ifVersion(old.version());
        desk.calls().ask(() -> desk.api().send(command), reply -> {
            busy.set(false);
            saved(reply, then);
        });
    }

    private void saved(Reply<V> reply, Runnable then) {
        switch (reply) {
            case Reply.Ok<V>(V now) -> {
                form.fill(now);
                present = now;
                desk.speaker().say(desk.texts().get("saved", desk.texts().get(place.name())));
                then.run();
            }
            case Reply.Refused<V> refused when refused.is("stale") -> refresh();
            case Reply.Refused<V>(Problem problem) ->
                notice.set(form.refuse(problem, desk.trouble(reply), desk.texts()));
            case Reply.Unreachable<V> _ -> notice.set(desk.trouble(reply));
        }
    }

    /// Goes on with `go` at once, or after the person has saved or dropped the changes.
    public void leave(Runnable go) {
        if (!form.isDirty()) {
            go.run();
            return;
        }
        Runnable drop = () -> {
            revert();
            go.run();
        };
        desk.speaker().ask(Question.unsaved(desk.texts(), drop, () -> save(go)));
    }
}
