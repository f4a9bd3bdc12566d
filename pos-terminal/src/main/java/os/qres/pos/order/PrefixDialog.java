package os.qres.pos.order;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import os.qres.model.Money;
import os.qres.model.orders.NewPrefix;
import os.qres.model.orders.PrefixKind;
import os.qres.pos.check.CheckLine;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.draft.MenuBook;
import os.qres.pos.frame.Desk;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.theme.Icons;

/// What is done with the modifiers and the ingredients of the open line: a prefix, then those that it is about. Each
/// tap is a change of the draft, which Undo takes back.
final class PrefixDialog {
    private static final int FEW = 20;

    private final OrderViewModel order;
    private final Desk desk;
    private final UUID ref;
    private final HBox kinds = new HBox();
    private final GridPane parts = new GridPane();
    private final Dialog dialog;
    private final int columns;
    private PrefixKind kind = PrefixKind.NO;

    /// What a prefix can be about.
    private record Part(
            String id, String name, boolean isAllergen, Money cost, Function<PrefixKind, NewPrefix> prefix) {}

    PrefixDialog(OrderViewModel order, Desk desk, CheckLine line) {
        this.order = order;
        this.desk = desk;
        this.ref = line.ref();
        kinds.getStyleClass().add("prefix-kinds");
        parts.getStyleClass().add("prefix-parts");
        columns = parts(order, line.ref()).size() > FEW ? 6 : 4;
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            parts.getColumnConstraints().add(column);
        }
        VBox content = new VBox(kinds, parts);
        content.getStyleClass().add("prefix-entry");
        dialog = new Dialog(line.title(), content)
                .action(
                        "prefix-done",
                        desk.texts().get("choice.done.close"),
                        () -> desk.layers().close(dialog()),
                        "primary");
        show();
    }

    /// Whether there is anything that a prefix can be about.
    static boolean isOffered(OrderViewModel order, UUID ref) {
        return !parts(order, ref).isEmpty();
    }

    void open() {
        desk.layers().open(dialog);
    }

    private Dialog dialog() {
        return dialog;
    }

    private void show() {
        kinds.getChildren()
                .setAll(Stream.of(PrefixKind.values()).map(this::kind).toList());
        parts.getChildren().clear();
        List<NewPrefix> present = order.drafted(ref).map(DraftLine::prefixes).orElse(List.of());
        List<Part> all = parts(order, ref);
        for (int i = 0; i < all.size(); i++) {
            parts.add(part(all.get(i), present), i % columns, i / columns);
        }
    }

    /// The modifiers that are chosen, then what the dish is made of.
    private static List<Part> parts(OrderViewModel order, UUID ref) {
        DraftLine line = order.drafted(ref).orElse(null);
        if (line == null) {
            return List.of();
        }
        MenuBook menu = order.house().menu().get();
        Stream<Part> options = menu.options(line).stream()
                .map(option -> new Part(
                        "part-option-" + option.id(),
                        menu.name(option.name(), option.translations()),
                        false,
                        option.priceDelta(),
                        kind -> NewPrefix.ofOption(kind, option.id())));
        Stream<Part> ingredients = menu.ingredients(line).stream()
                .map(part -> new Part(
                        "part-" + part.id(),
                        menu.name(part.name(), part.translations()),
                        part.isAllergen(),
                        Money.ZERO,
                        kind -> NewPrefix.of(kind, part.id())));
        return Stream.concat(options, ingredients).toList();
    }

    private ToggleButton kind(PrefixKind one) {
        ToggleButton button = new ToggleButton(PrefixWords.of(desk.texts(), one));
        button.setId("prefix-" + one.name().toLowerCase(Locale.ROOT));
        button.setSelected(one == kind);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(_ -> {
            kind = one;
            show();
        });
        return button;
    }

    private Button part(Part part, List<NewPrefix> present) {
        FittedName name = new FittedName();
        name.setText(part.name());
        VBox words = new VBox(name);
        words.getStyleClass().add("choice-words");
        HBox face = new HBox(words);
        face.getStyleClass().add("choice-face");
        HBox.setHgrow(words, Priority.ALWAYS);
        if (part.isAllergen()) {
            face.getChildren().add(Icons.ALLERGY.node());
        }
        Button button = new Button("", face) {
            @Override
            protected void layoutChildren() {
                name.fit(getWidth() - (part.isAllergen() ? 54 : 24), 34, 18);
                face.setPrefSize(getWidth(), getHeight());
                super.layoutChildren();
            }
        };
        present.stream()
                .filter(prefix -> part.prefix().apply(prefix.kind()).equals(prefix))
                .findFirst()
                .ifPresent(prefix -> {
                    Label said = new Label(said(prefix.kind(), part.cost()));
                    said.getStyleClass().add("prefix-said");
                    words.getChildren().addFirst(said);
                    button.getStyleClass().add("selected");
                });
        button.setId(part.id());
        button.getStyleClass().add("choice");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(name.getText());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> {
            order.setPrefix(ref, part.prefix().apply(kind));
            show();
        });
        return button;
    }

    /// "Побольше +180 ₽": what costs something says so.
    private String said(PrefixKind wanted, Money cost) {
        Money costs = wanted.of(cost);
        String words = PrefixWords.of(desk.texts(), wanted);
        return costs.minor() > 0 ? words + " +" + desk.formats().money(costs) : words;
    }
}
