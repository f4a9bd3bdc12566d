package os.qres.terminal.device;

import java.util.Optional;
import os.qres.terminal.theme.Sizes;

/// The screen as the system describes it.
///
/// @param width in pixels
/// @param height in pixels
/// @param dpi of them to the inch; 96 where the system does not know
public record Panel(double width, double height, double dpi) {
    private static final double MILLIMETRES_PER_INCH = 25.4;

    /// The diagonal, where the system knows it.
    Optional<Double> told() {
        return Sizes.isKnown(dpi) ? Optional.of(tenths(diagonal() / dpi)) : Optional.empty();
    }

    /// On which diagonal screens look as they are drawn.
    double asDrawn() {
        return tenths(diagonal() * Sizes.MILLIMETRES / MILLIMETRES_PER_INCH);
    }

    /// Millimetres of one pixel on a screen of that diagonal.
    double pixel(double inches) {
        return inches * MILLIMETRES_PER_INCH / diagonal();
    }

    private double diagonal() {
        return Math.hypot(width, height);
    }

    private static double tenths(double inches) {
        return Math.round(inches * 10) / 10.0;
    }
}
