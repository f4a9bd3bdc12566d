package os.qres.terminal.text;

/// Which form of a word goes with a number, after Unicode's plural rules for the languages that we have.
final class Plural {
    private Plural() {}

    /// The place of the form among those of a text: `стол|стола|столов`, `table|tables`.
    static int form(Language language, long number) {
        long n = Math.abs(number);
        return switch (language) {
            case EN -> n == 1 ? 0 : 1;
            case RU -> russian(n % 10, n % 100);
        };
    }

    static int forms(Language language) {
        return switch (language) {
            case EN -> 2;
            case RU -> 3;
        };
    }

    private static int russian(long last, long lastTwo) {
        if (last == 1 && lastTwo != 11) {
            return 0;
        }
        return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? 1 : 2;
    }
}
