package os.qres.admin.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import os.qres.model.Money;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.ReturnChoice;

/// A sum of what was paid, from one payment or by the ways that it came. Tips stay unless it is all of it.
final class ReturnedSum implements Returning {
    private final ChecksViewModel model;
    private final OrderView check;
    private final ReturnChoice choice;
    private final TextField field = new TextField();

    ReturnedSum(ChecksViewModel model, OrderView check) {
        this.model = model;
        this.check = check;
        this.choice = new ReturnChoice(check, model.rounding());
        field.setId("refund-amount-typed");
    }

    @Override
    public List<Node> controls(Runnable onChange) {
        field.textProperty().subscribe((_, _) -> onChange.run());
        Label name = new Label(model.texts().get("checks.refund.amount.typed"));
        name.setLabelFor(field);
        name.getStyleClass().add("field-name");
        VBox typed = new VBox(name, field);
        typed.getStyleClass().add("labelled");
        return PaymentBox.below(typed, model, choice, onChange);
    }

    @Override
    public Money amount() {
        return isAll()
                ? whole().amount()
                : typed().filter(sum -> sum.compareTo(most()) <= 0).orElse(Money.ZERO);
    }

    private Optional<Money> typed() {
        String bare = field.getText().replaceAll("[\\s\\u00a0\\u202f]", "");
        return Meaning.SUM.matcher(bare).matches()
                ? Optional.of(Money.of(new BigDecimal(bare.replace(',', '.'))))
                : Optional.empty();
    }

    private Money most() {
        return choice.source().map(ReturnChoice.Source::left).orElse(check.paidTotal());
    }

    private boolean isAll() {
        return typed().filter(most()::equals).isPresent();
    }

    /// With it the tips go back.
    private ReturnedWhole whole() {
        return new ReturnedWhole(
                model, check, choice.source().map(ReturnChoice.Source::payment).orElse(null));
    }

    @Override
    public String words() {
        if (isAll()) {
            return whole().words();
        }
        if (amount().minor() == 0) {
            return model.texts().get("checks.refund.most", money(most()));
        }
        return PaymentBox.words(model, choice, amount());
    }

    @Override
    public Optional<String> trouble() {
        if (field.getText().isBlank()) {
            return Optional.empty();
        }
        return typed().map(sum -> sum.compareTo(most()) <= 0
                        ? Optional.<String>empty()
                        : Optional.of(model.texts().get("checks.refund.less", money(most()))))
                .orElseGet(() -> Optional.of(model.texts().get("form.money")));
    }

    private String money(Money money) {
        return model.desk().formats().exactMoney(money);
    }

    @Override
    public Wanted wanted() {
        Wanted all = whole().wanted();
        return isAll() ? all : new Wanted(all.payment(), amount(), null);
    }
}
