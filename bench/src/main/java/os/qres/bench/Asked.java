package os.qres.bench;

/// What is asked of our figures. Each says whether it is met; a program of whose figures one has missed it ends with 1.
public final class Asked {
    private static boolean isMissed;

    private Asked() {}

    /// To stand behind a figure: `asked ≤ 60 ms: met`.
    public static synchronized String that(boolean isMet, String what) {
        isMissed |= !isMet;
        return "asked %s: %s".formatted(what, isMet ? "met" : "MISSED");
    }

    /// The end of a program.
    public static synchronized void end() {
        if (isMissed) {
            System.exit(1);
        }
    }
}
