package os.qres.terminal.device;

import os.qres.terminal.text.Language;
import os.qres.terminal.text.Texts;

/// Sizes, distances and times as a person says them.
final class Words {
    private static final long MINUTE = 60;

    private final Texts texts;
    private final Standing standing;

    Words(Texts texts, Standing standing) {
        this.texts = texts;
        this.standing = standing;
    }

    /// `21,5″`.
    String inches(double inches) {
        return number(inches) + "″";
    }

    /// `At arm's length`, `From 1.5 m`.
    String metres(double metres) {
        boolean isNearest = !standing.metres().isEmpty() && standing.metres().getFirst() == metres;
        return isNearest ? texts.get("here.near") : texts.get("here.metres", number(metres));
    }

    /// `30 s`, `2 min`, `Never`.
    String idle(long seconds) {
        if (seconds == 0) {
            return texts.get("here.lock.never");
        }
        return seconds < MINUTE
                ? texts.get("here.lock.seconds", seconds)
                : texts.get("here.lock.minutes", seconds / MINUTE);
    }

    String number(double value) {
        String plain = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        return texts.language().get() == Language.RU ? plain.replace('.', ',') : plain;
    }
}
