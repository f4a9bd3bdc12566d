package os.qres.admin.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import os.qres.admin.editor.Book;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Editor;
import os.qres.admin.editor.Question;
import os.qres.admin.editor.Shelf;
import os.qres.model.Role;
import os.qres.model.staff.UserView;
import os.qres.terminal.text.Texts;

/// The staff, filtered by role; those who have left are shown on request.
public final class PeopleViewModel {
    private final Desk desk;
    private final PersonForm form = new PersonForm();
    private final Editor<UserView> editor;
    private final ObjectProperty<@Nullable Role> role = new SimpleObjectProperty<>();
    private final BooleanProperty inactiveToo = new SimpleBooleanProperty();

    PeopleViewModel(Desk desk) {
        this.desk = desk;
        Book<UserView> book = Book.of("/users", UserView.class, UserView::id, UserView::fullName)
                .foundBy(this::words)
                .inOrder(Comparator.comparing((UserView user) -> !user.isActive())
                        .thenComparing(UserView::fullName, String.CASE_INSENSITIVE_ORDER));
        this.editor = new Editor<>(desk, new Shelf<>(desk, book), form);
        role.subscribe(_ -> filter());
        inactiveToo.subscribe(_ -> filter());
    }

    Desk desk() {
        return desk;
    }

    Editor<UserView> editor() {
        return editor;
    }

    PersonForm form() {
        return form;
    }

    /// Only these; null for everyone.
    ObjectProperty<@Nullable Role> role() {
        return role;
    }

    BooleanProperty inactiveToo() {
        return inactiveToo;
    }

    static String name(Role role, Texts texts) {
        return switch (role) {
            case ADMIN -> texts.get("role.admin");
            case MANAGER -> texts.get("role.manager");
            case WAITER -> texts.get("role.waiter");
            case KITCHEN -> texts.get("role.kitchen");
        };
    }

    /// Takes away the right to sign in, after a sentence of what will happen.
    void deactivate(UserView user) {
        Texts texts = desk.texts();
        desk.speaker()
                .ask(new Question(
                        texts.get("person.deactivate.title", user.fullName()),
                        texts.get("person.deactivate.words"),
                        List.of(new Question.Choice(
                                "deactivate-yes",
                                texts.get("person.deactivate"),
                                Question.Weight.DANGER,
                                () -> editor.remove(user, () -> desk.speaker()
                                        .say(texts.get("person.deactivated", user.fullName())))))));
    }

    void activate(UserView user) {
        editor.change(user, Map.of("is_active", true));
    }

    private String words(UserView user) {
        String phone = user.phone() == null ? "" : user.phone();
        return String.join(" ", user.fullName(), user.username(), name(user.role(), desk.texts()), phone);
    }

    private void filter() {
        Role wanted = role.get();
        boolean all = inactiveToo.get();
        editor.shelf().only().set(user -> (all || user.isActive()) && (wanted == null || user.role() == wanted));
    }
}
