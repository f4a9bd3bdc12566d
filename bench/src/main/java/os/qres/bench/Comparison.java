package os.qres.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/// Our figure beside a yardstick's. Both are measured in turns, so that a slow minute of the computer meets
/// both, and the middle one of the rounds counts.
///
/// @param least the ratio that we promise
public record Comparison(String what, String unit, double ours, String yardstick, double theirs, double least) {
    private static final int ROUNDS = 3;

    public static Comparison of(
            String what, String unit, DoubleSupplier ours, String yardstick, DoubleSupplier theirs, double least) {
        // The first round of each only warms up.
        ours.getAsDouble();
        theirs.getAsDouble();
        List<Double> mine = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            mine.add(ours.getAsDouble());
            others.add(theirs.getAsDouble());
        }
        return new Comparison(what, unit, middle(mine), yardstick, middle(others), least);
    }

    public double ratio() {
        return ours / theirs;
    }

    public void print() {
        System.out.printf(
                Locale.ROOT,
                "%s%n  ours       %,10.0f %s%n  yardstick  %,10.0f %s  (%s)%n  ratio      %10.2f, %s%n",
                what,
                ours,
                unit,
                theirs,
                unit,
                yardstick,
                ratio(),
                Asked.that(ratio() >= least, "≥ " + least));
    }

    private static double middle(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
