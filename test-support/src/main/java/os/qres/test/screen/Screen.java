package os.qres.test.screen;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// A window of a test, driven like a person does: real mouse and key events by JavaFX's own robot.
///
/// ```java
/// try (Screen screen = Screen.show(() -> new LoginView(…), 1280, 800)) {
///     screen.click("#key-1");            // by node id
///     screen.clickText("Оплата");        // by what is written on it
///     screen.type("1234");
///     screen.until("the plan is shown", () -> screen.sees("Основной зал"));
///     screen.png(Path.of("target/screens/login.png"));
/// }
/// ```
public final class Screen implements AutoCloseable {
    /// A window that is not shown paints none.
    private static final Duration FRAME = Duration.ofSeconds(1);

    private final Stage stage;
    private final Robot robot;

    private Screen(Stage stage, Robot robot) {
        this.stage = stage;
        this.robot = robot;
    }

    /// Shows what `root` makes (on the JavaFX thread) in a bare window of that size.
    public static Screen show(Callable<? extends Parent> root, int width, int height) {
        return showScene(() -> new Scene(root.call(), width, height));
    }

    public static Screen showScene(Callable<Scene> scene) {
        return Fx.get(() -> {
            Stage stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(scene.call());
            return showStage(stage);
        });
    }

    /// Takes over a stage that the program under test has made.
    public static Screen showStage(Stage stage) {
        return Fx.get(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.show();
            Screen screen = new Screen(stage, new Robot());
            screen.complete();
            return screen;
        });
    }

    /// What has just become visible gets its skin with the next frame, a default button hears Enter from then on, and
    /// a window's new size moves what is in it: nobody's hand is as fast as that.
    public void awaitFrame() {
        var painted = new CountDownLatch(1);
        Runnable listener = painted::countDown;
        Fx.run(() -> {
            stage.getScene().addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
        });
        try {
            if (!painted.await(FRAME.toMillis(), TimeUnit.MILLISECONDS)) {
                Fx.run(this::complete);
            }
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted while waiting for a frame", e);
        }
        Fx.run(() -> stage.getScene().removePostLayoutPulseListener(listener));
    }

    private void complete() {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    public Stage stage() {
        return stage;
    }

    /// The first visible node that `selector` finds: `#id`, `.style-class`.
    public <T extends Node> T node(String selector, Class<T> type) {
        return type.cast(find(n -> matches(n, selector)).orElseThrow(() -> missing(selector)));
    }

    public boolean shows(String selector) {
        return Fx.get(() -> find(n -> matches(n, selector)).isPresent());
    }

    /// Is this text, or a text that contains it, on the screen?
    public boolean sees(String text) {
        return Fx.get(() -> find(n -> written(n).contains(text)).isPresent());
    }

    public void click(String selector) {
        clickNode(() -> find(n -> matches(n, selector)).orElseThrow(() -> missing(selector)));
    }

    public void clickText(String text) {
        clickNode(() -> find(n -> written(n).equals(text))
                .or(() -> find(n -> written(n).contains(text)))
                .orElseThrow(() -> missing(text)));
    }

    /// Presses on that text until what it does by a long press has been done, and lets go.
    public void hold(String text, java.util.function.BooleanSupplier done) {
        Point2D middle = middle(() -> find(n -> written(n).equals(text)).orElseThrow(() -> missing(text)));
        Fx.run(() -> robot.mouseMove(middle));
        Fx.run(() -> robot.mousePress(MouseButton.PRIMARY));
        until("a long press does something", done);
        Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        Fx.run(() -> {});
    }

    public void clickNode(Supplier<Node> node) {
        awaitFrame();
        // While a screen finds its place, a node of it may still lie beside the window, where nothing can be pressed.
        Fx.until("what is to be clicked is inside the window", () -> isInside(middle(node)));
        Point2D middle = middle(node);
        Fx.run(() -> robot.mouseMove(middle));
        Fx.run(() -> robot.mousePress(MouseButton.PRIMARY));
        Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        Fx.run(() -> {});
    }

    private boolean isInside(Point2D point) {
        return Fx.get(
                () -> new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()).contains(point));
    }

    private Point2D middle(Supplier<Node> node) {
        return Fx.get(() -> {
            complete();
            Bounds bounds = node.get().localToScreen(node.get().getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    /// Presses each key and lets it go.
    public void press(KeyCode... keys) {
        awaitFrame();
        for (KeyCode key : keys) {
            Fx.run(() -> robot.keyType(key));
        }
        Fx.run(() -> {});
    }

    /// Types digits, Latin letters and spaces by their keys.
    public void type(String text) {
        text.chars().forEach(c -> press(KeyCode.getKeyCode(c == ' ' ? "Space" : ("" + (char) c).toUpperCase())));
    }

    /// A character that has no key of its own here, such as `:` or a Russian letter.
    public void keyTyped(String character) {
        Fx.run(() -> {
            Node focus = stage.getScene().getFocusOwner();
            Node target = focus == null ? stage.getScene().getRoot() : focus;
            target.fireEvent(
                    new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
        });
    }

    public void until(String what, java.util.function.BooleanSupplier condition) {
        Fx.until(what, condition);
    }

    public void png(Path file) {
        Fx.run(() -> Pictures.write(stage.getScene().snapshot(null), file));
    }

    @Override
    public void close() {
        Fx.run(stage::close);
    }

    private Optional<Node> find(Predicate<Node> wanted) {
        return find(stage.getScene().getRoot(), wanted);
    }

    private static Optional<Node> find(Node node, Predicate<Node> wanted) {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        if (wanted.test(node)) {
            return Optional.of(node);
        }
        if (node instanceof Parent parent) {
            return parent.getChildrenUnmodifiable().reversed().stream()
                    .flatMap(child -> find(child, wanted).stream())
                    .findFirst();
        }
        return Optional.empty();
    }

    private static boolean matches(Node node, String selector) {
        String name = selector.substring(1);
        return selector.startsWith("#")
                ? name.equals(node.getId())
                : selector.startsWith(".") && node.getStyleClass().contains(name);
    }

    private static String written(Node node) {
        return switch (node) {
            case Labeled labeled -> Objects.requireNonNullElse(labeled.getText(), "");
            case Text text -> text.getText();
            default -> "";
        };
    }

    private AssertionError missing(String wanted) {
        return new AssertionError("Not on the screen: " + wanted);
    }
}
