package os.qres.admin.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import os.qres.admin.editor.Desk;
import os.qres.model.Role;
import os.qres.model.rights.Permission;
import os.qres.model.rights.RoleDraft;
import os.qres.model.rights.RoleView;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.text.Texts;

/// What the roles may. A tick is in force at once; where the server refuses it, the table shows what is so.
public final class RightsViewModel {
    private final Desk desk;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<RightsState> state = new ReadOnlyObjectWrapper<>(new RightsState.Loading());
    private List<RoleView> roles = List.of();

    RightsViewModel(Desk desk) {
        this.desk = desk;
        query.subscribe(this::show);
    }

    StringProperty query() {
        return query;
    }

    Texts texts() {
        return desk.texts();
    }

    ReadOnlyObjectProperty<RightsState> state() {
        return state.getReadOnlyProperty();
    }

    void refresh() {
        desk.calls().ask(() -> desk.api().list("/roles", RoleView.class), reply -> {
            if (reply instanceof Reply.Ok<List<RoleView>>(List<RoleView> found)) {
                roles = found;
                show();
            } else if (roles.isEmpty()) {
                state.set(new RightsState.Failed(desk.trouble(reply)));
            }
        });
    }

    private void show() {
        var now = new RightsState.Shown(roles, query.get().strip().toLowerCase(Locale.ROOT));
        if (!roles.isEmpty() && !now.equals(state.get())) {
            state.set(now);
        }
    }

    static String key(Permission permission) {
        return "right." + permission.name().toLowerCase(Locale.ROOT);
    }

    /// Whether the search leaves it.
    boolean isFound(Permission permission, String words) {
        String text = texts().get(key(permission)) + " " + texts().get(key(permission) + ".hint");
        return words.isEmpty() || text.toLowerCase(Locale.ROOT).contains(words);
    }

    String name(Role role) {
        return texts().get("role." + role.name().toLowerCase(Locale.ROOT));
    }

    /// Whether the person who is signed in may change it: nobody an administrator's, and nobody what he lacks himself.
    boolean mayChange(RoleView role, Permission permission) {
        return !role.isFixed()
                && roles.stream()
                        .filter(each -> each.role() == desk.person().role())
                        .anyMatch(own -> own.permissions().contains(permission));
    }

    void set(RoleView role, Permission permission, boolean granted) {
        List<Permission> wanted = new ArrayList<>(role.permissions());
        wanted.remove(permission);
        if (granted) {
            wanted.add(permission);
        }
        String path = "/roles/" + role.role().name().toLowerCase(Locale.ROOT);
        Command<RoleView> command =
                Command.patch(path, new RoleDraft(wanted), RoleView.class).ifVersion(role.version());
        desk.calls().ask(() -> desk.api().send(command), reply -> {
            if (reply instanceof Reply.Ok<RoleView>(RoleView now)) {
                roles = roles.stream()
                        .map(each -> each.role() == now.role() ? now : each)
                        .toList();
                String words = texts().get(
                                granted ? "rights.granted" : "rights.withdrawn", name(now.role()), what(permission));
                desk.speaker().say(words);
                show();
                return;
            }
            desk.speaker().say(desk.trouble(reply));
            state.set(new RightsState.Loading());
            show();
            refresh();
        });
    }

    private String what(Permission permission) {
        return texts().get(key(permission));
    }
}
