package os.qres.admin.checks;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.LineChoice;
import os.qres.admin.controls.Option;
import os.qres.model.Money;
import os.qres.model.orders.ReturnChoice;
import os.qres.model.payments.PaymentView;
import os.qres.terminal.text.Texts;

/// From which of several payments the money comes, each with what is left of it; by the ways that it came unless
/// somebody chooses.
final class PaymentBox extends VBox {
    private PaymentBox(ChecksViewModel model, ReturnChoice choice, Runnable onChange) {
        Texts texts = model.texts();
        List<Option<@Nullable Integer>> options = new ArrayList<>();
        options.add(new Option<>(null, texts.get("checks.refund.from.auto")));
        choice.sources()
                .forEach(source -> options.add(new Option<>(
                        source.payment().id(),
                        name(model, source.payment()) + " · "
                                + texts.get(
                                        "checks.refund.from.left",
                                        model.desk().formats().exactMoney(source.left())))));
        LineChoice<@Nullable Integer> from = new LineChoice<>("refund-from", options, null, payment -> {
            choice.from(payment);
            onChange.run();
        });
        Label name = new Label(texts.get("checks.refund.from"));
        name.setLabelFor(from);
        name.getStyleClass().add("field-name");
        getStyleClass().add("labelled");
        getChildren().addAll(name, from);
    }

    /// What is chosen to go back, and under it from which payment, where there are several.
    static List<Node> below(Node chosen, ChecksViewModel model, ReturnChoice choice, Runnable onChange) {
        return choice.sources().size() > 1 ? List.of(chosen, new PaymentBox(model, choice, onChange)) : List.of(chosen);
    }

    /// That so much goes back, and from which payment, where one is chosen.
    static String words(ChecksViewModel model, ReturnChoice choice, Money sum) {
        String much = model.desk().formats().exactMoney(sum);
        return choice.source()
                .map(source ->
                        model.texts().get("checks.refund.will.by", much, name(model, source.payment()) + " " + much))
                .orElseGet(() -> model.texts().get("checks.refund.will", much));
    }

    /// With the number of the card terminal's slip, where it has one.
    static String name(ChecksViewModel model, PaymentView payment) {
        String method = model.words().method(payment);
        return payment.reference() == null
                ? method
                : method + ", " + model.texts().get("checks.slip", payment.reference());
    }
}
