package os.qres.admin.rights;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import os.qres.model.rights.Permission;
import os.qres.model.rights.RoleView;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.controls.View;
import os.qres.terminal.text.Texts;

/// Permissions down, roles across, check marks between. The columns' heads stay where they are.
final class RightsView implements View {
    private final RightsViewModel model;
    private final Texts texts;
    private final StackPane body = new StackPane();
    private Subscription subscription = Subscription.EMPTY;

    RightsView(RightsViewModel model) {
        this.model = model;
        this.texts = model.texts();
        body.setId("rights");
        body.getStyleClass().add("section-body");
    }

    @Override
    public Parent root() {
        return body;
    }

    @Override
    public void shown() {
        subscription = model.state().subscribe(this::show);
    }

    @Override
    public void hidden() {
        subscription.unsubscribe();
    }

    private void show(RightsState state) {
        switch (state) {
            case RightsState.Loading() -> body.getChildren().setAll(Notice.busy(texts.get("busy")));
            case RightsState.Failed(String words) ->
                body.getChildren().setAll(Notice.error(words, texts, model::refresh));
            case RightsState.Shown shown -> table(shown);
        }
    }

    private void table(RightsState.Shown shown) {
        double at = body.lookup("#rights-scroll") instanceof ScrollPane before ? before.getVvalue() : 0;
        Label intro = new Label(texts.get("rights.intro"));
        intro.setWrapText(true);
        intro.setMinHeight(Region.USE_PREF_SIZE);
        intro.getStyleClass().addAll("small", "muted", "rights-intro");
        VBox lines = new VBox();
        for (PermissionGroup group : PermissionGroup.values()) {
            List<Permission> found = group.permissions().stream()
                    .filter(each -> model.isFound(each, shown.query()))
                    .toList();
            if (!found.isEmpty()) {
                Label name = new Label(texts.get("rights." + group.name().toLowerCase(Locale.ROOT)));
                name.getStyleClass().addAll("group-title", "rights-group");
                lines.getChildren().add(name);
                found.forEach(each -> lines.getChildren().add(line(shown.roles(), each)));
            }
        }
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(Notice.empty(texts.get("rights.none")));
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setId("rights-scroll");
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.getStyleClass().addAll("form-scroll", "sheet");
        VBox card = new VBox(intro, head(shown.roles()), scroll);
        card.getStyleClass().addAll("card", "table-card");
        body.getChildren().setAll(card);
        scroll.setVvalue(at);
    }

    private GridPane head(List<RoleView> roles) {
        GridPane head = grid();
        head.getStyleClass().add("rights-head");
        head.add(growing(new Region()), 0, 0);
        for (int i = 0; i < roles.size(); i++) {
            Label name = new Label(model.name(roles.get(i).role()));
            name.getStyleClass().add("rights-role");
            add(head, name, i);
        }
        return head;
    }

    private Node line(List<RoleView> roles, Permission permission) {
        Label name = new Label(texts.get(RightsViewModel.key(permission)));
        name.getStyleClass().add("row-name");
        Label hint = new Label(texts.get(RightsViewModel.key(permission) + ".hint"));
        hint.setWrapText(true);
        hint.getStyleClass().addAll("row-second", "muted");
        VBox words = new VBox(name, hint);
        words.getStyleClass().add("row-words");
        GridPane line = grid();
        line.getStyleClass().add("rights-line");
        line.add(growing(words), 0, 0);
        for (int i = 0; i < roles.size(); i++) {
            add(line, cell(roles.get(i), permission), i);
        }
        return line;
    }

    private Node cell(RoleView role, Permission permission) {
        if (!permission.isPossibleFor(role.role())) {
            Label none = new Label("\u2014");
            none.getStyleClass().addAll("muted", "rights-none");
            return none;
        }
        CheckBox box = new CheckBox();
        box.setId("right-" + name(role.role()) + "-" + name(permission));
        box.setAccessibleText(model.name(role.role()) + ", " + texts.get(RightsViewModel.key(permission)));
        box.setSelected(role.permissions().contains(permission));
        box.setDisable(!model.mayChange(role, permission));
        box.setOnAction(_ -> model.set(role, permission, box.isSelected()));
        StackPane cell = new StackPane(box);
        if (box.isDisable()) {
            Tooltip.install(cell, new Tooltip(texts.get(role.isFixed() ? "rights.fixed" : "rights.lacking")));
        }
        return cell;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Node growing(Node node) {
        GridPane.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setAlignment(Pos.CENTER_LEFT);
        return grid;
    }

    /// The first column is the permissions'.
    private static void add(GridPane grid, Node node, int role) {
        StackPane cell = new StackPane(node);
        cell.getStyleClass().add("rights-cell");
        GridPane.setHalignment(cell, HPos.CENTER);
        grid.add(cell, role + 1, 0);
    }
}
