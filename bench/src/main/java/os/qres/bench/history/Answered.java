package os.qres.bench.history;

import java.util.Arrays;
import java.util.Locale;
import os.qres.bench.Callers.Task;

/// How long somebody waits for an answer, in milliseconds: the middle one of many, asked for after a few others.
record Answered(double millis) {
    private static final int WARM_UP = 20;
    private static final int TIMES = 30;

    static Answered of(Task question) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            question.run();
        }
        double[] millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            question.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return new Answered(millis[TIMES / 2]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,10.1f ms", millis);
    }
}
