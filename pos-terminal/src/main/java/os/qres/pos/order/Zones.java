package os.qres.pos.order;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The order screen's three zones, which never move: the check, 30 % wide; the categories with the choices
/// under them; the item grid. A notch ties the open choices to their line of the check.
public final class Zones extends Region {
    private static final double ROOMY = 1500;
    private static final double HEAD = 80;
    private static final double NOTCH = 14;

    private final Path notch =
            new Path(new MoveTo(NOTCH, 0), new LineTo(0, NOTCH), new LineTo(NOTCH, 2 * NOTCH), new ClosePath());
    private final Polyline edge = new Polyline(NOTCH, 0, 0, NOTCH, NOTCH, 2 * NOTCH);
    private @Nullable Region check;
    private @Nullable Region head;
    private @Nullable Region middle;
    private @Nullable ChoicePanel panel;
    private @Nullable Region grid;
    private double notchAt = Double.NaN;

    public Zones() {
        notch.getStyleClass().add("notch");
        edge.getStyleClass().add("notch-edge");
        notch.setManaged(false);
        edge.setManaged(false);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    public void setCheck(Region node) {
        check = node;
        getChildren().add(node);
    }

    public @Nullable Region getCheck() {
        return check;
    }

    public void setHead(Region node) {
        head = node;
        getChildren().add(node);
    }

    public @Nullable Region getHead() {
        return head;
    }

    void setMenu(Region categories, ChoicePanel choices, Region items) {
        middle = categories;
        panel = choices;
        grid = items;
        getChildren().addAll(categories, items, choices, notch, edge);
        choices.visibleProperty().subscribe((_, _) -> requestLayout());
    }

    /// Where the open line is, in this region's coordinates; NaN: there is none.
    void setNotchAt(double y) {
        if (Double.compare(y, notchAt) != 0) {
            notchAt = y;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        if (check == null || head == null || middle == null || panel == null || grid == null) {
            return;
        }
        boolean roomy = getWidth() >= ROOMY;
        double left = Math.round(getWidth() * 0.3);
        double width = roomy ? Math.round(getWidth() * 0.1833) : Math.round(getWidth() * 0.23);
        double gap = roomy ? 16 : 12;
        double below = getHeight() - HEAD;
        check.resizeRelocate(0, 0, left, getHeight());
        head.resizeRelocate(left, 0, getWidth() - left, HEAD);
        grid.resizeRelocate(left + width, HEAD, getWidth() - left - width, below);
        double inner = width - 2 * gap;
        double categories = middle.prefHeight(inner);
        middle.resizeRelocate(left + gap, HEAD + gap, inner, categories);
        middle.setVisible(roomy || !panel.isVisible());
        panel.setRoomy(roomy);
        double top = roomy ? HEAD + gap + categories + gap : HEAD + gap;
        panel.resizeRelocate(left + gap, top, inner, getHeight() - top - gap);
        placeNotch(left + gap, top);
    }

    private void placeNotch(double x, double top) {
        boolean beside = notchAt >= top + 12 && notchAt <= getHeight() - 30;
        boolean shown = panel != null && panel.isVisible() && beside;
        notch.setVisible(shown);
        edge.setVisible(shown);
        double y = Math.max(notchAt, top + 30) - NOTCH;
        for (Node node : List.of(notch, edge)) {
            node.relocate(x - NOTCH + 2, Math.round(y));
        }
    }
}
