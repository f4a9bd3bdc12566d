package os.qres.admin.people;

import java.util.Arrays;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Option;
import os.qres.admin.controls.PickBox;
import os.qres.admin.controls.TextBox;
import os.qres.model.Role;

/// Wires a person's form.
public final class PersonController {
    private final PeopleViewModel model;

    @FXML
    Label title, off, facts;
    @FXML
    Button deactivate, activate;
    @FXML
    TextBox fullName, username, phone, pin, password;

    @FXML
    PickBox<@Nullable Role> role;

    PersonController(PeopleViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        PersonForm form = model.form();
        fullName.show(form.fullName);
        username.show(form.username);
        role.show(
                form.role,
                Arrays.stream(Role.values())
                        .map(one -> new Option<@Nullable Role>(
                                one, PeopleViewModel.name(one, model.desk().texts())))
                        .toList());
        phone.show(form.phone);
        pin.show(form.pin);
        password.show(form.password);
    }

    @FXML
    void deactivate() {
        model.editor().present().ifPresent(model::deactivate);
    }

    @FXML
    void activate() {
        model.editor().present().ifPresent(model::activate);
    }
}
