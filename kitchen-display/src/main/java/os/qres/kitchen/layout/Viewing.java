package os.qres.kitchen.layout;

/// How large a thing must be drawn to be read from where the cook stands. The reference is the design's own
/// panel: 21.5 inches, 1920×1080, read from 1 m, on which a dish is 28 px high and so 17 arc minutes.
///
/// @param screenInches the screen's diagonal
/// @param distanceMetres from the eye to the screen
/// @param widthPixels the whole screen's width, not the window's
/// @param heightPixels the whole screen's height
public record Viewing(double screenInches, double distanceMetres, double widthPixels, double heightPixels) {
    private static final double MM_PER_INCH = 25.4;
    private static final double REFERENCE_MM_PER_PIXEL = 21.5 * MM_PER_INCH / Math.hypot(1920, 1080);
    private static final double ARC_MINUTES_PER_RADIAN = 180 * 60 / Math.PI;

    /// Height of a capital letter in ems, measured on the bundled typeface.
    private static final double CAP_HEIGHT = 0.727;

    public Viewing {
        if (!(screenInches > 0) || !(distanceMetres > 0) || !(widthPixels > 0) || !(heightPixels > 0)) {
            throw new IllegalArgumentException("a screen has a size and is looked at from somewhere");
        }
    }

    public double mmPerPixel() {
        return screenInches * MM_PER_INCH / Math.hypot(widthPixels, heightPixels);
    }

    /// Pixels of this screen for one pixel of the design.
    public double scale() {
        return distanceMetres * REFERENCE_MM_PER_PIXEL / mmPerPixel();
    }

    /// The visual angle of a capital letter in a font of `fontPixels`.
    public double capArcMinutes(double fontPixels) {
        double capMm = fontPixels * CAP_HEIGHT * mmPerPixel();
        return Math.atan(capMm / (distanceMetres * 1000)) * ARC_MINUTES_PER_RADIAN;
    }
}
