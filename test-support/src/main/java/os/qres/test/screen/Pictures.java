package os.qres.test.screen;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/// PNG files of scenes, for looking at and for the README.
public final class Pictures {
    private Pictures() {}

    /// Takes a picture of what `root` makes, without a window, at any size.
    public static void take(Callable<? extends Parent> root, int width, int height, Path file) {
        Fx.run(() -> {
            try {
                Scene scene = new Scene(root.call(), width, height);
                write(scene.snapshot(null), file);
            } catch (Exception e) {
                throw new AssertionError("No picture: " + e, e);
            }
        });
    }

    public static void write(Image image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
