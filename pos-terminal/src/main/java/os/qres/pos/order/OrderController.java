package os.qres.pos.order;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import os.qres.pos.changes.ChangesDialog;
import os.qres.pos.changes.KitchenNoteDialog;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.StatusBar;
import os.qres.pos.frame.TableFacts;
import os.qres.terminal.controls.View;
import os.qres.terminal.theme.Icons;

/// Wires the order's view-model to `Order.fxml`.
public final class OrderController implements View {
    private final OrderViewModel order;
    private final Desk desk;
    private final KitchenNoteBar note = new KitchenNoteBar();
    private final GuestsRow guests;
    private final OutingRow outing;
    private final PlaceBar place;
    private final CheckList list;
    private final CheckFoot foot;
    private final CategoryPane categories;
    private final ChoicePanel choices;
    private final ItemGrid items;
    private final Elsewhere elsewhere;
    private final Button next = new Button("", Icons.ALSO_AT.node());
    private final Button tell = new Button("", Icons.ALLERGY.node());
    private final Button more = new Button("", Icons.MORE.node());
    private final Region root;
    private Subscription active = Subscription.EMPTY;

    @FXML
    private Zones zones;

    @FXML
    private VBox check;

    @FXML
    private Label title;

    @FXML
    private HBox facts;

    @FXML
    private HBox head;

    @FXML
    private HBox checkHead;

    @FXML
    private Label category;

    @FXML
    private Label categorySize;

    @SuppressWarnings("NullAway.Init")
    public OrderController(OrderViewModel order, Desk desk) {
        this.order = order;
        this.desk = desk;
        this.guests = new GuestsRow(order, desk);
        this.outing = new OutingRow(order, desk);
        this.place = new PlaceBar(order, desk);
        this.list = new CheckList(order, desk);
        this.foot = new CheckFoot(order, desk);
        this.categories = new CategoryPane(order, desk);
        this.choices = new ChoicePanel(order, desk);
        this.items = new ItemGrid(order, desk.texts(), desk.formats(), dish -> new DishDialog(
                        desk, order, new DishOffer(desk.house(), desk.way(), dish))
                .open());
        this.elsewhere = new Elsewhere(desk, order::tableId);
        this.root = Fxml.load(this, "Order.fxml", desk.texts());
    }

    @FXML
    private void initialize() {
        check.getChildren().addAll(note, guests, outing, place, list, foot);
        next.setId("check-next");
        next.setOnAction(_ -> order.nextCheck());
        Fxml.whole(next);
        more.setId("check-more");
        more.getStyleClass().add("icon-button");
        more.setAccessibleText(desk.texts().get("changes.title"));
        more.setOnAction(_ ->
                order.changes().order().ifPresent(present -> new ChangesDialog(desk, order.changes(), present).open()));
        tell.setId("kitchen-note");
        tell.getStyleClass().add("kitchen-note");
        tell.setText(desk.texts().get("check.note"));
        tell.setAccessibleText(desk.texts().get("changes.note"));
        tell.setOnAction(_ -> new KitchenNoteDialog(desk, order.changes()).open());
        Fxml.whole(tell);
        checkHead.getChildren().addAll(next, tell, more);
        VBox.setVgrow(list, Priority.ALWAYS);
        zones.setMenu(categories, choices, items);
        head.getChildren().addFirst(new SearchButton(order, desk));
        head.getChildren().addAll(elsewhere, new StatusBar(desk));
        Fxml.onlyWhenRoomy(zones, categorySize);
        Fxml.wholeOrNothing(category);
        list.onMoved(() -> Platform.runLater(() -> zones.setNotchAt(list.openAt())));
    }

    @FXML
    private void back() {
        order.back();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        list.begin();
        active = Subscription.combine(
                order.activate(),
                order.state().subscribe(this::show),
                elsewhere.activate(),
                SearchDialog.listen(root, order, desk));
    }

    @Override
    public void hidden() {
        active.unsubscribe();
    }

    private void show(OrderState state) {
        title.setText(state.title());
        facts.getChildren().setAll(TableFacts.of(desk, state.covers(), state.since(), state.number()));
        if (state.hasOrder()) {
            // Where there is no room for the check's number, the check's own dialog tells it.
            Fxml.onlyWhenRoomy(zones, facts.getChildren().getLast());
        }
        guests.show(state);
        outing.show(state);
        place.show(state);
        note.show(state);
        more.setVisible(state.hasOrder());
        more.setManaged(state.hasOrder());
        tell.setVisible(!state.hasOrder());
        tell.setManaged(!state.hasOrder());
        boolean several = order.checks() > 1;
        next.setText(desk.texts().get("changes.several", order.checks()));
        next.setVisible(several);
        next.setManaged(several);
        list.show(state);
        foot.show(state);
        categories.show(state);
        choices.show(state.open().orElse(null));
        items.show(state);
        state.tabs().stream()
                .filter(tab -> tab.id() == state.tab())
                .findFirst()
                .ifPresent(tab -> category.setText(tab.name()));
        categorySize.setText(desk.texts().count("dishes", state.dishes()));
        Platform.runLater(() -> zones.setNotchAt(list.openAt()));
    }
}
