package os.qres.pos.payment;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.StatusBar;
import os.qres.pos.frame.TableFacts;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.controls.View;

/// Wires the payment's view-model to `Payment.fxml`: one face for each of its states.
public final class PaymentController implements View {
    private final PaymentViewModel payment;
    private final Desk desk;
    private final Bill bill;
    private final Region root;
    private @Nullable TakingFace taking;
    private @Nullable SplitPane splitPane;
    private @Nullable HBox both;
    private Subscription active = Subscription.EMPTY;

    @FXML
    private VBox check;

    @FXML
    private Label title;

    @FXML
    private HBox facts;

    @FXML
    private HBox head;

    @FXML
    private StackPane stage;

    @SuppressWarnings("NullAway.Init")
    public PaymentController(PaymentViewModel payment, Desk desk) {
        this.payment = payment;
        this.desk = desk;
        this.bill = new Bill(desk);
        this.root = Fxml.load(this, "Payment.fxml", desk.texts());
        root.widthProperty().subscribe(width -> {
            double third = Math.round(width.doubleValue() * 0.3);
            check.setMinWidth(third);
            check.setMaxWidth(third);
        });
    }

    @FXML
    private void initialize() {
        check.getChildren().add(bill);
        VBox.setVgrow(bill, Priority.ALWAYS);
        head.getChildren().add(new StatusBar(desk));
    }

    @FXML
    private void back() {
        payment.back();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        active = Subscription.combine(payment.activate(), payment.state().subscribe(this::show));
    }

    @Override
    public void hidden() {
        active.unsubscribe();
    }

    private void show(PaymentState state) {
        switch (state) {
            case PaymentState.Taking now -> taking(now);
            case PaymentState.Done done -> {
                if (done.isAll()) {
                    bill.closed(done.check());
                }
                stage.getChildren().setAll(new DoneFace(payment, desk, done));
            }
            case PaymentState.Nothing _ ->
                stage.getChildren().setAll(Notice.empty(desk.texts().get("pay.nothing")));
        }
    }

    private void taking(PaymentState.Taking now) {
        title.setText(payment.title());
        facts.getChildren()
                .setAll(TableFacts.of(
                        desk,
                        now.order().covers(),
                        now.order().createdAt(),
                        now.order().number()));
        bill.show(now);
        if (taking == null || splitPane == null || both == null) {
            taking = new TakingFace(payment, desk);
            splitPane = new SplitPane(payment, desk);
            both = new HBox(splitPane, taking);
            both.getStyleClass().add("pay-both");
            HBox.setHgrow(taking, Priority.ALWAYS);
        }
        splitPane.show(now);
        taking.show(now);
        if (!stage.getChildren().contains(both)) {
            stage.getChildren().setAll(both);
        }
    }
}
