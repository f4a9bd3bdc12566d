package os.qres.admin.bill;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Option;
import os.qres.admin.editor.Book;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Question;
import os.qres.admin.editor.Shelf;
import os.qres.admin.form.Body;
import os.qres.model.FieldError;
import os.qres.model.Problem;
import os.qres.model.bill.BillRulesView;
import os.qres.model.floor.LocationView;
import os.qres.model.orders.OrderType;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;

/// The rules for bills: there is one set of them. What somebody else has changed meanwhile is shown, and what the
/// person has typed stays.
public final class BillViewModel {
    private static final String PATH = "/settings/bill";

    private final Desk desk;
    private final BillForm form = new BillForm();
    private final Shelf<LocationView> locations;
    private final ReadOnlyObjectWrapper<@Nullable BillRulesView> rules = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    BillViewModel(Desk desk) {
        this.desk = desk;
        this.locations =
                new Shelf<>(desk, Book.of("/locations", LocationView.class, LocationView::id, LocationView::name));
    }

    Desk desk() {
        return desk;
    }

    BillForm form() {
        return form;
    }

    /// As the server last gave them; nothing before that.
    ReadOnlyObjectProperty<@Nullable BillRulesView> rules() {
        return rules.getReadOnlyProperty();
    }

    ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    List<Option<@Nullable Integer>> locationOptions() {
        List<Option<@Nullable Integer>> options = new ArrayList<>();
        options.add(new Option<>(null, desk.texts().get("bill.everywhere")));
        locations
                .all()
                .forEach(location -> options.add(
                        new Option<>(location.id(), desk.formats().name(location.name(), location.translations()))));
        return options;
    }

    List<Option<@Nullable OrderType>> typeOptions() {
        List<Option<@Nullable OrderType>> options = new ArrayList<>();
        options.add(new Option<>(null, desk.texts().get("bill.any-order")));
        for (OrderType type : OrderType.values()) {
            options.add(new Option<>(
                    type, desk.texts().get("price.type." + type.name().toLowerCase(Locale.ROOT))));
        }
        return options;
    }

    /// @param redraw told when the locations are others
    void onLocations(Runnable redraw) {
        locations.onChange(_ -> redraw.run());
    }

    void refresh() {
        locations.refresh();
        desk.calls().ask(() -> desk.api().get(PATH, BillRulesView.class), reply -> {
            if (reply instanceof Reply.Ok<BillRulesView>(BillRulesView now)) {
                take(now);
                return;
            }
            notice.set(desk.trouble(reply));
        });
    }

    private void take(BillRulesView now) {
        BillRulesView old = rules.get();
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
        rules.set(now);
    }

    void revert() {
        notice.set("");
        form.reset();
    }

    void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        BillRulesView present = rules.get();
        if (busy.get() || present == null) {
            return;
        }
        if (!form.check(desk.texts())) {
            notice.set(desk.texts().get("form.wrong"));
            return;
        }
        notice.set("");
        busy.set(true);
        Command<BillRulesView> command = Command.patch(PATH, Body.of(form.nestedPatch()), BillRulesView.class)
                .ifVersion(present.version());
        desk.calls().ask(() -> desk.api().send(command), reply -> {
            busy.set(false);
            saved(reply, then);
        });
    }

    private void saved(Reply<BillRulesView> reply, Runnable then) {
        switch (reply) {
            case Reply.Ok<BillRulesView>(BillRulesView now) -> {
                form.fill(now);
                rules.set(now);
                desk.speaker().say(desk.texts().get("saved", desk.texts().get("section.bill")));
                then.run();
            }
            case Reply.Refused<BillRulesView> refused when refused.is("stale") -> refresh();
            case Reply.Refused<BillRulesView>(Problem problem) -> refused(problem, reply);
            case Reply.Unreachable<BillRulesView> _ -> notice.set(desk.trouble(reply));
        }
    }

    private void refused(Problem problem, Reply<BillRulesView> reply) {
        List<FieldError> errors = problem.errors() == null ? List.of() : problem.errors();
        String homeless = form.refuse(errors).stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining("; "));
        if (errors.isEmpty()) {
            notice.set(desk.trouble(reply));
            return;
        }
        notice.set(homeless.isEmpty() ? desk.texts().get("form.wrong") : homeless);
    }

    /// Goes on with `go` at once, or after the person has saved or dropped the changes.
    void leave(Runnable go) {
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
