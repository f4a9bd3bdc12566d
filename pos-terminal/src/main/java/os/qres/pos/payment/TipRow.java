package os.qres.pos.payment;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import os.qres.model.Money;
import os.qres.pos.frame.AmountDialog;
import os.qres.pos.frame.Desk;

/// How much the guest leaves for the staff.
final class TipRow extends HBox {
    private static final List<Integer> OFFERED = List.of(0, 500, 1000, 1500);
    private static final int WHOLE_PER_CENT = 100;

    private final PaymentViewModel payment;
    private final Desk desk;
    private final ToggleButton other = new ToggleButton();
    private final List<ToggleButton> buttons = new ArrayList<>();

    TipRow(PaymentViewModel payment, Desk desk) {
        this.payment = payment;
        this.desk = desk;
        getStyleClass().add("tips");
        OFFERED.forEach(this::offer);
        other.setId("tip-other");
        other.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(other, Priority.ALWAYS);
        other.setOnAction(_ -> ask());
        getChildren().setAll(buttons);
        getChildren().add(other);
    }

    /// Any amount, as the guest says it.
    private void ask() {
        String title = desk.texts().get("pay.tip.other");
        new AmountDialog(desk, title, "", Money.ZERO, true, entered -> payment.tipAmount(entered.amount())).show();
    }

    private void offer(int basisPoints) {
        ToggleButton button = new ToggleButton();
        button.setId("tip-" + basisPoints / WHOLE_PER_CENT);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(_ -> payment.tip(basisPoints));
        buttons.add(button);
    }

    void show(PaymentState.Taking now) {
        other.setSelected(now.isOtherTip());
        String words = desk.texts().get("pay.tip.other");
        other.setText(now.isOtherTip() ? words + "\n" + desk.formats().exactAmount(now.tip()) : words);
        for (int i = 0; i < OFFERED.size(); i++) {
            int basisPoints = OFFERED.get(i);
            ToggleButton button = buttons.get(i);
            button.setSelected(!now.isOtherTip() && now.tipBasisPoints() == basisPoints);
            Money tip = payment.tipOf(now.part().amount(), basisPoints);
            button.setText(
                    basisPoints == 0
                            ? desk.texts().get("pay.tip.none")
                            : desk.texts()
                                    .get(
                                            "pay.tip",
                                            basisPoints / WHOLE_PER_CENT,
                                            desk.formats().exactAmount(tip)));
        }
    }
}
