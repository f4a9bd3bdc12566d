package os.qres.test.printer;

import java.util.ArrayList;
import java.util.List;

/// What comes out of the printer, up to the next cut.
final class Paper {
    private final List<Slip> slips = new ArrayList<>();
    private final List<Slip> torn = new ArrayList<>();
    private final List<String> confusions = new ArrayList<>();
    private List<String> lines = new ArrayList<>();
    private List<String> codes = new ArrayList<>();
    private int pictures;
    private int drawerKicks;
    private int left = Integer.MAX_VALUE;
    private boolean isBegun;
    private PaperWatch watch = new PaperWatch() {};

    synchronized void tell(PaperWatch other) {
        watch = other;
    }

    synchronized void letter() {
        if (!isBegun) {
            isBegun = true;
            watch.begun(slips.size());
        }
    }

    synchronized void line(String text) {
        lines.add(text.stripTrailing());
        left--;
        notifyAll();
    }

    synchronized void picture(int width, int height) {
        pictures++;
        line("[picture " + width + "x" + height + "]");
    }

    synchronized void code(String content) {
        codes.add(content);
        line("[QR " + content + "]");
    }

    synchronized void cut() {
        slips.add(new Slip(lines, codes, pictures));
        watch.cameOut(slips.size() - 1);
        begin();
    }

    /// The power was lost: what has come out so far hangs there.
    synchronized void tear() {
        if (!lines.isEmpty()) {
            torn.add(new Slip(lines, codes, pictures));
        }
        begin();
    }

    private void begin() {
        lines = new ArrayList<>();
        codes = new ArrayList<>();
        pictures = 0;
        isBegun = false;
        notifyAll();
    }

    synchronized void kick() {
        drawerKicks++;
        notifyAll();
    }

    /// Something that no printer understands.
    synchronized void confused(String by) {
        confusions.add(by);
    }

    synchronized void roll(int linesLeft) {
        left = linesLeft;
        notifyAll();
    }

    synchronized boolean isOut() {
        return left <= 0;
    }

    synchronized boolean isLow() {
        return left < 100;
    }

    synchronized List<Slip> slips() {
        return List.copyOf(slips);
    }

    synchronized List<Slip> torn() {
        return List.copyOf(torn);
    }

    synchronized List<String> confusions() {
        return List.copyOf(confusions);
    }

    synchronized int drawerKicks() {
        return drawerKicks;
    }
}
