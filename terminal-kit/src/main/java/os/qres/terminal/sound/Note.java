package os.qres.terminal.sound;

/// One tone of so many milliseconds; a frequency of 0 is silence.
record Note(double hertz, int millis, Shape shape) {
    static final int RATE = 44_100;
    private static final double RAMP_SECONDS = 0.012;

    enum Shape {
        TONE,
        KNOCK,
        BELL
    }

    int samples() {
        return RATE * millis / 1000;
    }

    /// Between -1 and 1; begins and ends at 0, so that nothing clicks.
    double at(int sample) {
        double t = sample / (double) RATE;
        double left = (samples() - sample) / (double) RATE;
        double edge = Math.min(1, Math.min(t, left) / RAMP_SECONDS);
        double wave = Math.sin(2 * Math.PI * hertz * t);
        return edge
                * switch (shape) {
                    case TONE -> 0.8 * wave + 0.2 * Math.sin(4 * Math.PI * hertz * t);
                    case KNOCK -> Math.exp(-t * 9) * (0.7 * wave + 0.3 * Math.sin(5.2 * Math.PI * hertz * t));
                    case BELL -> Math.exp(-t * 3) * (0.75 * wave + 0.25 * Math.sin(5.52 * Math.PI * hertz * t));
                };
    }
}
