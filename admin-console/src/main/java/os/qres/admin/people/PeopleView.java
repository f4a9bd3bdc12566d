package os.qres.admin.people;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Chips;
import os.qres.admin.controls.ListPane;
import os.qres.admin.controls.Option;
import os.qres.admin.controls.Rows;
import os.qres.admin.controls.Workbench;
import os.qres.model.Role;
import os.qres.model.staff.UserView;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The staff beside the chosen person's form.
final class PeopleView {
    private final PeopleViewModel model;
    private final Texts texts;
    private final PersonController controller;
    private final Workbench<UserView> workbench;

    PeopleView(PeopleViewModel model) {
        this.model = model;
        this.texts = model.desk().texts();
        this.controller = new PersonController(model);
        Parent form = Fxml.load(controller, texts);
        ListPane<UserView> list = new ListPane<>(model.editor(), this::row, "person.empty");
        CheckBox inactive = new CheckBox(texts.get("person.inactive-too"));
        inactive.setId("inactive-too");
        inactive.selectedProperty().bindBidirectional(model.inactiveToo());
        VBox above = new VBox(chips(), inactive);
        above.getStyleClass().add("above-list");
        this.workbench = new Workbench<>(model.editor(), "person.", list, form)
                .headed(this::head)
                .above(above);
        workbench.setId("people");
    }

    Workbench<UserView> workbench() {
        return workbench;
    }

    private Chips<@Nullable Role> chips() {
        List<Option<@Nullable Role>> options = new ArrayList<>();
        options.add(new Option<>(null, texts.get("all")));
        for (Role role : Role.values()) {
            options.add(new Option<>(role, PeopleViewModel.name(role, texts)));
        }
        Chips<@Nullable Role> chips = new Chips<>(model.role()::set);
        chips.show(options, model.role().get());
        return chips;
    }

    private Node row(UserView user) {
        String second = PeopleViewModel.name(user.role(), texts) + " · " + user.username();
        if (!user.isActive()) {
            return Rows.twoLines(user.fullName(), second, Rows.tag(Icons.OFF, texts.get("person.off")));
        }
        return user.shiftActive()
                ? Rows.twoLines(user.fullName(), second, Rows.tag(Icons.CLOCK, texts.get("person.on-shift"), "success"))
                : Rows.twoLines(user.fullName(), second);
    }

    private void head(@Nullable UserView user) {
        boolean active = user == null || user.isActive();
        show(controller.off, user != null && !active);
        show(controller.activate, user != null && !active);
        show(controller.deactivate, user != null && active);
        controller.title.setText(user == null ? texts.get("person.new") : user.fullName());
        controller.facts.setText(user == null ? "" : facts(user));
        boolean hasPin = user != null && user.hasPin();
        controller.pin.setHint(texts.get(hasPin ? "person.pin.set" : "person.pin.none"));
        controller.password.setHint(texts.get(user == null ? "person.password.none" : "person.password.set"));
    }

    private String facts(UserView user) {
        if (user.lastLogin() == null) {
            return texts.get("person.never-in");
        }
        String day = model.desk()
                .formats()
                .day(java.time.LocalDate.ofInstant(
                        user.lastLogin(), model.desk().formats().zone()));
        return texts.get("person.last-in", day, model.desk().formats().time(user.lastLogin()));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
