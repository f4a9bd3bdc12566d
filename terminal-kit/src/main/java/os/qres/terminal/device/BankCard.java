package os.qres.terminal.device;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The outline of a bank card as large as a real one, if the screen is as large as it is taken for: whoever holds one
/// against the glass sees at once whether that is so. Where there is no room for one, nothing is drawn.
final class BankCard extends Pane {
    /// Millimetres, of every card in the world (ISO/IEC 7810).
    static final double WIDTH = 85.6;

    static final double HEIGHT = 53.98;
    private static final double LARGEST = 620;
    private static final double CHIP = 12;

    private final Glass glass;
    private final Region chip = new Region();
    private final Label size = new Label();
    private Subscription changes = Subscription.EMPTY;

    BankCard(Glass glass, String words) {
        this.glass = glass;
        setId("bank-card");
        getStyleClass().add("bank-card");
        chip.getStyleClass().add("bank-card-chip");
        size.setText(words);
        size.getStyleClass().addAll("bank-card-size", "muted");
        getChildren().addAll(chip, size);
        sceneProperty().subscribe(scene -> {
            changes.unsubscribe();
            changes = scene == null
                    ? Subscription.EMPTY
                    : Subscription.combine(
                            glass.seen().subscribe(_ -> fit()),
                            localToSceneTransformProperty().subscribe(_ -> fit()));
        });
    }

    private void fit() {
        double millimetre = 1 / glass.pixel() / getLocalToSceneTransform().getMxx();
        double width = Math.min(LARGEST, WIDTH * millimetre);
        setVisible(width < LARGEST);
        if (Math.abs(width - getPrefWidth()) > 0.1) {
            double height = width * HEIGHT / WIDTH;
            setMinSize(width, height);
            setPrefSize(width, height);
            setMaxSize(width, height);
            chip.resizeRelocate(width * 0.1, height * 0.35, CHIP * millimetre, CHIP * 0.8 * millimetre);
        }
    }

    @Override
    protected void layoutChildren() {
        size.autosize();
        size.relocate(getWidth() * 0.1, getHeight() - size.getHeight() - getHeight() * 0.1);
    }
}
