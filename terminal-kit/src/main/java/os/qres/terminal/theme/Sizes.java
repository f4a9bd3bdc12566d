package os.qres.terminal.theme;

/// Physical sizes. Screens are laid out in *reference pixels* of 0.248 mm (a 21.5" full-HD panel seen from its
/// usual distance); `scale` is how many of this screen's pixels one of them takes, and [Scaled] applies it.
public record Sizes(double scale) {
    /// One reference pixel.
    public static final double MILLIMETRES = 0.248;

    private static final double CAP_HEIGHT = 0.727;
    private static final double STEP = 0.05;
    private static final double SLACK = 0.1;

    public static Sizes asDrawn() {
        return new Sizes(1);
    }

    /// @param inches the screen's diagonal
    /// @param nearness how many times farther than usual it is seen from (1: as drawn, 2: twice as far)
    public static Sizes of(double inches, double widthPixels, double heightPixels, double nearness) {
        double pixel = inches * 25.4 / Math.hypot(widthPixels, heightPixels);
        return stepped(MILLIMETRES / pixel * nearness);
    }

    /// By what the system says of the screen; many systems say nothing, and 96 stands for that.
    public static Sizes ofDpi(double dpi, double nearness) {
        return stepped((isKnown(dpi) ? MILLIMETRES * dpi / 25.4 : 1) * nearness);
    }

    /// Whether the system really knows it.
    public static boolean isKnown(double dpi) {
        return dpi > 40 && dpi < 400 && Math.abs(dpi - 96) > 0.5;
    }

    private static Sizes stepped(double exact) {
        return new Sizes(Math.max(0.5, Math.ceil(exact / STEP - SLACK) * STEP));
    }

    /// Reference pixels of a length on the glass.
    public static double px(double millimetres) {
        return millimetres / MILLIMETRES;
    }

    /// The type size whose capitals are seen at `arcmin` minutes of arc from `metres` away.
    public static double type(double arcmin, double metres) {
        double cap = 2 * metres * 1000 * Math.tan(Math.toRadians(arcmin / 60) / 2);
        return px(cap / CAP_HEIGHT);
    }
}
