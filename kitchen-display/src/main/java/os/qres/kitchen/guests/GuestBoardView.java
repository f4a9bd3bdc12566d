package os.qres.kitchen.guests;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import os.qres.model.kitchen.BoardNumber;
import os.qres.terminal.controls.View;
import os.qres.terminal.program.Kit;
import os.qres.terminal.theme.Icons;

/// Numbers only, as large as they fit: at the left what is being made, at the right what can be fetched.
public final class GuestBoardView implements View {
    private final Kit kit;
    private final GuestBoardViewModel model;
    private final NumbersPane making = new NumbersPane("guest-making");
    private final NumbersPane ready = new NumbersPane("guest-ready");
    private final HBox root;
    private Subscription subscriptions = Subscription.EMPTY;

    public GuestBoardView(Kit kit) {
        this(kit, new GuestBoardViewModel(kit.api(), kit.calls()));
    }

    GuestBoardView(Kit kit, GuestBoardViewModel model) {
        this.kit = kit;
        this.model = model;
        Label makingTitle = new Label(kit.texts().get("guests.making"), Icons.TICKET_GOING.node());
        Label readyTitle = new Label(kit.texts().get("guests.ready"), Icons.FOOD_READY.node());
        root = new HBox(half("making", makingTitle, making), half("ready", readyTitle, ready));
        root.getStyleClass().addAll("kitchen", "guest-board");
    }

    private static VBox half(String style, Label title, NumbersPane numbers) {
        title.getStyleClass().add("guest-title");
        VBox half = new VBox(title, numbers);
        half.getStyleClass().addAll("guest-half", style);
        VBox.setVgrow(numbers, Priority.ALWAYS);
        HBox.setHgrow(half, Priority.ALWAYS);
        half.setPrefWidth(0);
        return half;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.ask();
        subscriptions = Subscription.combine(
                model.numbers().subscribe(this::show),
                kit.ticker().beats().subscribe(seconds -> model.beat(seconds.longValue())),
                kit.feed().onEvent(event -> {
                    if (event.order() != null || event.item() != null) {
                        model.ask();
                    }
                }));
    }

    @Override
    public void hidden() {
        subscriptions.unsubscribe();
    }

    private void show(List<BoardNumber> numbers) {
        making.show(numbers.stream().filter(one -> !one.ready()).toList());
        ready.show(numbers.stream().filter(BoardNumber::ready).toList());
    }
}
