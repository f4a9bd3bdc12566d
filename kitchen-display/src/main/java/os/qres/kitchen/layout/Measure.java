package os.qres.kitchen.layout;

/// How wide a text will be painted, in pixels. The screen's measure asks the same engine that paints.
@FunctionalInterface
public interface Measure {
    double width(String text, Face face);
}
