package os.qres.server.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import os.qres.server.backup.Progress;
import os.qres.server.platform.i18n.Texts;

/// How far it is, in one line that is written over; where there is no screen, in a line for each step.
final class ShownProgress implements Progress {
    private static final int HUNDRED = 100;
    private static final int MANY = 1_000;

    private final QresCommand.Setup setup;
    private final Texts texts = new Texts("backup");
    private final boolean isScreen =
            System.console() != null && System.console().isTerminal();
    private @Nullable Step step;
    private String shown = "";

    ShownProgress(QresCommand.Setup setup) {
        this.setup = setup;
    }

    @Override
    public void at(Step now, long done, long total) {
        boolean isNew = now != step;
        step = now;
        if (!isScreen) {
            if (isNew) {
                setup.out().println(name(now));
            }
            return;
        }
        String far = total > 0 ? Math.min(HUNDRED, done * HUNDRED / total) + " %" : Long.toString(done / MANY * MANY);
        String line = name(now) + " " + far;
        if (!line.equals(shown)) {
            setup.out().print((isNew && !shown.isEmpty() ? "\n" : "\r") + line);
            setup.out().flush();
            shown = line;
        }
    }

    private String name(Step now) {
        return texts.get(setup.language(), "step." + now.name().toLowerCase(Locale.ROOT));
    }

    void end() {
        if (!shown.isEmpty()) {
            setup.out().println();
            shown = "";
        }
    }
}
