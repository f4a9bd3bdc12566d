package os.qres.pos.order;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.pos.draft.ChoiceGroup;
import os.qres.pos.frame.Desk;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The open line's choices, in the middle zone, so that no item is ever covered.
final class ChoicePanel extends VBox {
    private static final double ROW = 72;

    private final OrderViewModel order;
    private final Desk desk;
    private final FittedName title = new FittedName();
    private final Label at = new Label();
    private final VBox words = new VBox(title, at);
    private final VBox head;
    private final HBox top;
    private final Button close = new Button("", Icons.CLOSE.node());
    private final VBox groups = new VBox();
    private final HBox pager = new HBox();
    private final LineActions actions;
    private final Button prefixes = new Button();
    private final LinePlace place;
    private @Nullable OpenLine shown;

    ChoicePanel(OrderViewModel order, Desk desk) {
        this.order = order;
        this.desk = desk;
        this.actions = new LineActions(order, desk);
        this.place = new LinePlace(order, desk);
        getStyleClass().add("choices");
        title.getStyleClass().add("choices-title");
        title.setMaxWidth(Double.MAX_VALUE);
        at.getStyleClass().add("choices-page");
        words.getStyleClass().add("choices-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        close.setId("choices-close");
        close.getStyleClass().addAll("icon-button", "plain");
        close.setAccessibleText(desk.texts().get("choice.done.close"));
        close.setOnAction(_ -> order.closeLine());
        top = new HBox(words, close);
        top.getStyleClass().add("choices-head");
        head = new VBox(top, pager);
        head.getStyleClass().add("choices-top");
        groups.getStyleClass().add("choices-groups");
        groups.setMinHeight(0);
        VBox.setVgrow(groups, Priority.ALWAYS);
        pager.getStyleClass().add("choices-pager");
        prefixes.setId("line-prefixes");
        prefixes.setText(desk.texts().get("line.prefixes"));
        prefixes.setMaxWidth(Double.MAX_VALUE);
        prefixes.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(head, groups, prefixes, place, actions);
        setVisible(false);
        setMinHeight(0);
        groups.heightProperty().subscribe(height -> Platform.runLater(() -> fit(height.doubleValue())));
    }

    void show(@Nullable OpenLine open) {
        setVisible(open != null);
        if (open == null || open.equals(shown)) {
            shown = open;
            return;
        }
        shown = open;
        title.setText(
                open.line().quantity() > 1
                        ? open.line().quantity() + " × " + open.line().title()
                        : open.line().title());
        groups.getChildren().clear();
        open.groups().forEach(group -> {
            groups.getChildren().add(heading(group));
            groups.getChildren().add(new ChoiceGrid(order, desk.formats(), group));
        });
        turn(open);
        boolean made = PrefixDialog.isOffered(order, open.line().ref());
        prefixes.setVisible(made);
        prefixes.setManaged(made);
        prefixes.setOnAction(_ -> new PrefixDialog(order, desk, open.line()).open());
        actions.show(open.line());
        place.show(open);
    }

    /// Where there is room beside the categories the panel covers nothing: pages are turned beside the name, and no
    /// button is needed to close it.
    void setRoomy(boolean roomy) {
        if (roomy && !top.getChildren().contains(pager)) {
            head.getChildren().setAll(top);
            top.getChildren().setAll(words, pager);
        }
        if (!roomy && !top.getChildren().contains(close)) {
            top.getChildren().setAll(words, close);
            head.getChildren().setAll(top, pager);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        title.fit(words.getWidth(), at.isVisible() ? 40 : 58, 20);
    }

    private void fit(double height) {
        if (isVisible() && height > ROW) {
            order.fitChoices(Math.floor((height + 8) / (ROW / 2)) / 2);
        }
    }

    private Node heading(ChoiceGroup group) {
        Texts texts = desk.texts();
        Label name = new Label(group.name());
        name.getStyleClass().add("choice-group");
        Label need = new Label();
        need.getStyleClass().add("choice-need");
        if (group.missing() > 0) {
            need.setText(texts.get("choice.choose", group.missing()));
            need.setGraphic(Icons.WARNING.node());
            need.getStyleClass().add("warning");
        } else if (group.required()) {
            need.setText(texts.get("choice.done"));
            need.setGraphic(Icons.ITEM_DONE.node());
            need.getStyleClass().add("success");
        } else {
            need.setText(texts.get("choice.up_to", group.most()));
            need.getStyleClass().add("muted");
        }
        need.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(name, gap, need);
        heading.getStyleClass().add("choice-heading");
        return heading;
    }

    private void turn(OpenLine open) {
        boolean many = open.pages() > 1;
        pager.setVisible(many);
        pager.setManaged(many);
        at.setVisible(many);
        at.setManaged(many);
        if (!many) {
            return;
        }
        at.setText(desk.texts().get("page.of", open.page() + 1, open.pages()));
        pager.getChildren()
                .setAll(page(Icons.BACK, "page.previous", open, -1), page(Icons.FORWARD, "page.next", open, 1));
    }

    private Button page(Icons icon, String key, OpenLine open, int by) {
        int to = open.page() + by;
        Button button = new Button("", icon.node());
        button.setId(by > 0 ? "choices-next" : "choices-previous");
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(desk.texts().get(key));
        button.setDisable(to < 0 || to >= open.pages());
        button.setOnAction(_ -> order.turnChoices(to));
        return button;
    }
}
