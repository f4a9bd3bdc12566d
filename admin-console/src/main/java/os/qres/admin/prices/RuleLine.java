package os.qres.admin.prices;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Option;
import os.qres.model.Money;
import os.qres.model.prices.PriceRule;
import os.qres.terminal.text.Texts;

/// One rule: what it is about, and by how much that is cheaper or dearer, or what it costs.
final class RuleLine extends HBox {
    private enum Kind {
        CHEAPER,
        DEARER,
        PRICE
    }

    private final PriceRule rule;
    private final ComboBox<Option<Kind>> kinds = new ComboBox<>();
    private final TextField amount = new TextField();
    private final Consumer<PriceRule> then;

    /// @param then told of the rule as it is typed; one that is not understood says neither per cent nor price
    RuleLine(PricesViewModel model, PriceRule rule, int place, Consumer<PriceRule> then) {
        this.rule = rule;
        this.then = then;
        Texts texts = model.desk().texts();
        Label name = new Label(model.target(rule));
        name.getStyleClass().add("row-name");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label usual =
                new Label(model.usual(rule).map(model.desk().formats()::money).orElse(""));
        usual.getStyleClass().add("muted");
        usual.setMinWidth(Region.USE_PREF_SIZE);
        kinds.getItems().setAll(kinds(texts));
        kinds.setMinWidth(150);
        kinds.setId("rule-kind-" + place);
        amount.setId("rule-amount-" + place);
        amount.setPrefColumnCount(5);
        amount.setMinWidth(84);
        getChildren().setAll(name, usual, kinds, amount);
        getStyleClass().addAll("form-row", "entry-line");
        fill();
        kinds.valueProperty().addListener((_, _, _) -> then.accept(typed()));
        amount.setUserData(rule.price() == null ? "basis_points" : "price");
        amount.textProperty().addListener((_, _, _) -> then.accept(typed()));
    }

    private List<Option<Kind>> kinds(Texts texts) {
        List<Option<Kind>> options = new ArrayList<>();
        options.add(new Option<>(Kind.CHEAPER, texts.get("price.kind.cheaper")));
        options.add(new Option<>(Kind.DEARER, texts.get("price.kind.dearer")));
        if (rule.dishId() != null) {
            options.add(new Option<>(Kind.PRICE, texts.get("price.kind.price")));
        }
        return options;
    }

    private void fill() {
        Integer change = rule.basisPoints();
        Kind kind = rule.price() != null ? Kind.PRICE : change != null && change > 0 ? Kind.DEARER : Kind.CHEAPER;
        kinds.getItems().stream()
                .filter(option -> option.value() == kind)
                .findFirst()
                .ifPresent(kinds::setValue);
        if (rule.price() != null) {
            amount.setText(plain(rule.price().toString()));
        } else if (change != null) {
            amount.setText(plain(new Money(Math.abs(change)).toString()));
        }
    }

    /// `300`, `89.50`.
    private static String plain(String amount) {
        return amount.endsWith(".00") ? amount.substring(0, amount.length() - 3) : amount;
    }

    private PriceRule typed() {
        Money read = read(amount.getText());
        if (read == null) {
            return with(null, null);
        }
        return switch (kinds.getValue().value()) {
            case CHEAPER -> with(basisPoints(-read.minor()), null);
            case DEARER -> with(basisPoints(read.minor()), null);
            case PRICE -> with(null, read);
        };
    }

    /// Too much stays too much.
    private static int basisPoints(long hundredths) {
        return Math.clamp(hundredths, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static @Nullable Money read(String text) {
        String bare = text.replaceAll("[\\s\\u00a0\\u202f%₽]", "").replace(',', '.');
        try {
            return bare.isEmpty() || bare.startsWith("-") ? null : Money.of(new BigDecimal(bare));
        } catch (ArithmeticException | NumberFormatException _) {
            return null;
        }
    }

    private PriceRule with(@Nullable Integer basisPoints, @Nullable Money price) {
        return new PriceRule(rule.categoryId(), rule.dishId(), rule.dishVariationId(), basisPoints, price);
    }
}
