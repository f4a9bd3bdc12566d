package os.qres.admin.devices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import os.qres.model.devices.TerminalView;
import os.qres.terminal.text.Formats;
import os.qres.terminal.text.Texts;

/// When a device was last heard: `сейчас`, `8 с назад`, `вчера, 23:40`.
final class LastSeen {
    private final Texts texts;
    private final Formats formats;
    private final Clock clock;

    LastSeen(Texts texts, Formats formats, Clock clock) {
        this.texts = texts;
        this.formats = formats;
        this.clock = clock;
    }

    String of(TerminalView device) {
        Instant seen = device.lastSeen();
        if (device.online()) {
            return texts.get("seen.now");
        }
        return seen == null ? texts.get("seen.never") : ago(seen);
    }

    private String ago(Instant seen) {
        long seconds = Math.max(0, Duration.between(seen, clock.instant()).toSeconds());
        if (seconds < 60) {
            return texts.get("seen.seconds", seconds);
        }
        if (seconds < 3600) {
            return texts.get("seen.minutes", seconds / 60);
        }
        LocalDate day = LocalDate.ofInstant(seen, formats.zone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), formats.zone());
        if (day.equals(today)) {
            return texts.get("seen.today", formats.time(seen));
        }
        return day.equals(today.minusDays(1))
                ? texts.get("seen.yesterday", formats.time(seen))
                : texts.get("seen.day", formats.day(day), formats.time(seen));
    }
}
