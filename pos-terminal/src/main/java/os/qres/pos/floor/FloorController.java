package os.qres.pos.floor;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.StatusBar;
import os.qres.pos.outings.OutingStrip;
import os.qres.terminal.controls.View;
import os.qres.terminal.theme.Logo;

/// Wires the floor's view-model to `Floor.fxml`.
public final class FloorController implements View {
    private final FloorViewModel floor;
    private final Desk desk;
    private final PlaceTabs tabs;
    private final Legend legend;
    private final OutingStrip outings;
    private final SectionBar sections;
    private final WaitingQueue queue;
    private final FloorStage tables;
    private final Region root;
    private Subscription active = Subscription.EMPTY;

    @FXML
    private HBox bar;

    @FXML
    private Button number;

    @FXML
    private ToggleButton plan;

    @FXML
    private ToggleButton list;

    @FXML
    private StackPane stage;

    @FXML
    private VBox foot;

    @FXML
    private Label waitingCount;

    @FXML
    private VBox side;

    @SuppressWarnings("NullAway.Init")
    public FloorController(FloorViewModel floor, Desk desk) {
        this.floor = floor;
        this.desk = desk;
        this.tabs = new PlaceTabs(floor);
        this.legend = new Legend(floor, desk);
        this.outings = new OutingStrip(desk, floor::openOuting);
        this.sections = new SectionBar(floor, desk);
        this.queue = new WaitingQueue(floor, desk);
        this.tables = new FloorStage(floor, desk);
        floor.askBy(new BookingScreens(desk));
        this.root = Fxml.load(this, "Floor.fxml", desk.texts());
    }

    @FXML
    private void initialize() {
        Logo logo = new Logo(48);
        bar.getChildren().addAll(0, java.util.List.of(logo, tabs));
        bar.getChildren().add(new StatusBar(desk));
        stage.getChildren().add(tables);
        HBox strip = new HBox(outings, sections);
        strip.getStyleClass().add("floor-strip");
        HBox.setHgrow(outings, javafx.scene.layout.Priority.ALWAYS);
        foot.getChildren().addAll(strip, legend);
        side.getChildren().add(1, queue);
        VBox.setVgrow(queue, javafx.scene.layout.Priority.ALWAYS);
        plan.setOnAction(_ -> floor.showAsList(false));
        list.setOnAction(_ -> floor.showAsList(true));
        Fxml.onlyWhenRoomy(bar, number);
        Fxml.onlyWhenRoomy(bar, logo);
    }

    @FXML
    private void askNumber() {
        new NumberDialog(floor, desk).show();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        active = Subscription.combine(
                floor.activate(), floor.view().subscribe(this::show), FloorKeys.listen(root, floor, desk));
    }

    @Override
    public void hidden() {
        active.unsubscribe();
    }

    private void show(FloorView view) {
        tabs.show(view);
        legend.show(view);
        outings.show(view.outings());
        sections.show(view);
        queue.show(view.queue(), view.limits());
        tables.show(view);
        plan.setSelected(!view.asList());
        list.setSelected(view.asList());
        waitingCount.setText(Integer.toString(view.queue().size()));
        waitingCount.setVisible(!view.queue().isEmpty());
    }
}
