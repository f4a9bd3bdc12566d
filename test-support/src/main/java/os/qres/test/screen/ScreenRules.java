package os.qres.test.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/// What every screen keeps to, whatever its size and language: no text is cut off, and what is touched is large
/// enough and far enough from its neighbour. Each check gives a sentence for every offence; an empty list is
/// good. Call them on the JavaFX thread, on a root that has been laid out.
///
/// Lengths are millimetres on the glass of a 21.5" full-HD panel, 0.248 mm to the pixel.
public final class ScreenRules {
    private static final double MILLIMETRES = 0.248;
    private static final double SLACK = 1.5;

    private ScreenRules() {}

    /// Texts that end in an ellipsis though their words go on, or that reach out of what they stand in.
    public static List<String> cutTexts(Parent root) {
        List<String> offences = new ArrayList<>();
        each(root, node -> node instanceof Labeled labeled && !isBlank(labeled), node -> {
            Labeled labeled = (Labeled) node;
            labeled.getChildrenUnmodifiable().stream()
                    .filter(Text.class::isInstance)
                    .map(Text.class::cast)
                    .forEach(text -> offence(labeled, text, offences));
        });
        return offences;
    }

    /// Words that touch the edge of the button they stand in: closer to its sides than `gap` millimetres.
    public static List<String> tightTexts(Parent root, double gap) {
        List<String> offences = new ArrayList<>();
        each(root, node -> node instanceof Labeled labeled && !isBlank(labeled), node -> {
            Labeled labeled = (Labeled) node;
            button(labeled).ifPresent(button -> labeled.getChildrenUnmodifiable().stream()
                    .filter(Text.class::isInstance)
                    .forEach(text -> tight(labeled, text, button, gap, offences)));
        });
        return offences;
    }

    private static Optional<Node> button(Node node) {
        for (Node around = node; around != null; around = around.getParent()) {
            if (around instanceof ButtonBase) {
                return Optional.of(around);
            }
        }
        return Optional.empty();
    }

    private static void tight(Labeled labeled, Node text, Node button, double gap, List<String> offences) {
        Bounds words = text.localToScene(text.getLayoutBounds());
        Bounds edge = button.localToScene(button.getLayoutBounds());
        double left = words.getMinX() - edge.getMinX();
        double right = edge.getMaxX() - words.getMaxX();
        if (Math.min(left, right) * MILLIMETRES < gap - 0.05) {
            offences.add("'%s' is %.1f px from the edge of %s"
                    .formatted(labeled.getText(), Math.min(left, right), name(button)));
        }
    }

    /// Buttons, and whatever else reacts to a tap, that are smaller than `width` × `height` millimetres.
    public static List<String> smallTargets(Parent root, double width, double height, Predicate<Node> which) {
        List<String> offences = new ArrayList<>();
        each(root, node -> isTarget(node) && which.test(node), node -> {
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            double wide = bounds.getWidth() * MILLIMETRES;
            double high = bounds.getHeight() * MILLIMETRES;
            if (wide < width - 0.1 || high < height - 0.1) {
                offences.add("%s is %.1f × %.1f mm, at least %.0f × %.0f is wanted"
                        .formatted(name(node), wide, high, width, height));
            }
        });
        return offences;
    }

    /// Rows are painted and no buttons, but fingers must hit them as well.
    private static boolean isTarget(Node node) {
        return node instanceof ButtonBase || node.getOnMouseClicked() != null;
    }

    /// Pairs of buttons that are closer to each other than `gap` millimetres, or lie over each other. A toast lies over
    /// the screen: what it covers cannot be touched meanwhile.
    public static List<String> closeTargets(Parent root, double gap) {
        List<Node> buttons = new ArrayList<>();
        each(root, ButtonBase.class::isInstance, buttons::add);
        List<String> offences = new ArrayList<>();
        for (int i = 0; i < buttons.size(); i++) {
            for (int j = i + 1; j < buttons.size(); j++) {
                double distance = distance(buttons.get(i), buttons.get(j));
                if (isOnToast(buttons.get(i)) == isOnToast(buttons.get(j)) && distance * MILLIMETRES < gap - 0.05) {
                    offences.add("%s and %s are %.1f mm apart"
                            .formatted(name(buttons.get(i)), name(buttons.get(j)), distance * MILLIMETRES));
                }
            }
        }
        return offences;
    }

    private static boolean isOnToast(Node node) {
        for (Node around = node; around != null; around = around.getParent()) {
            if (around.getStyleClass().contains("toast")) {
                return true;
            }
        }
        return false;
    }

    private static void offence(Labeled labeled, Text text, List<String> offences) {
        String ellipsis = labeled.getEllipsisString();
        if (text.getText().endsWith(ellipsis) && !labeled.getText().endsWith(ellipsis)) {
            offences.add("'" + labeled.getText() + "' is cut to '" + text.getText() + "' in " + name(labeled));
            return;
        }
        Bounds words = text.localToScene(text.getLayoutBounds());
        for (Node around = labeled; around != null; around = around.getParent()) {
            boolean scrolls = around.getParent() instanceof ScrollPane
                    || around instanceof ScrollPane
                    || around instanceof ListView;
            if (scrolls) {
                return;
            }
            boolean bounding = around instanceof ButtonBase || around.getParent() == null;
            if (bounding && !holds(around.localToScene(around.getLayoutBounds()), words)) {
                offences.add("'" + labeled.getText() + "' reaches out of " + name(around));
                return;
            }
        }
    }

    private static boolean holds(Bounds outer, Bounds inner) {
        return inner.getMinX() >= outer.getMinX() - SLACK
                && inner.getMaxX() <= outer.getMaxX() + SLACK
                && inner.getMinY() >= outer.getMinY() - 2 * SLACK
                && inner.getMaxY() <= outer.getMaxY() + 2 * SLACK;
    }

    /// Between the edges, in pixels; buttons that stand corner to corner count by the larger way.
    private static double distance(Node a, Node b) {
        Bounds first = a.localToScene(a.getLayoutBounds());
        Bounds second = b.localToScene(b.getLayoutBounds());
        double across = Math.max(second.getMinX() - first.getMaxX(), first.getMinX() - second.getMaxX());
        double down = Math.max(second.getMinY() - first.getMaxY(), first.getMinY() - second.getMaxY());
        return Math.max(across, down);
    }

    private static void each(Node node, Predicate<Node> wanted, Consumer<Node> action) {
        if (!node.isVisible()) {
            return;
        }
        if (wanted.test(node)) {
            action.accept(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> each(child, wanted, action));
        }
    }

    private static boolean isBlank(Labeled labeled) {
        return labeled.getText() == null || labeled.getText().isBlank();
    }

    private static String name(Node node) {
        String id = node.getId() == null ? "" : "#" + node.getId();
        return node.getClass().getSimpleName() + id + node.getStyleClass();
    }
}
