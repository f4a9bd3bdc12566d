package os.qres.pos.changes;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import os.qres.pos.house.House;
import os.qres.pos.house.Refusals;
import os.qres.pos.house.Way;
import os.qres.terminal.connection.Reply;

/// What a person hears of a change of a check: that it is done and can be undone, that it waits, that it may not be, or
/// that somebody else was first.
final class Told {
    private final House house;
    private final Way way;

    Told(House house, Way way) {
        this.house = house;
        this.way = way;
    }

    /// Somebody has changed meanwhile what was to be changed.
    static boolean isOvertaken(Reply<?> reply) {
        return reply instanceof Reply.Refused<?>(var problem) && Refusals.isOvertaken(problem);
    }

    /// @param again the same, of what is there now
    <T> void done(Reply<T> reply, String words, @Nullable Consumer<T> undo, Runnable again) {
        refused(reply, again);
        reply.onOk(value -> {
            if (undo == null) {
                way.say(words);
                return;
            }
            way.say(words, () -> undo.accept(value));
        });
    }

    /// What was not done, and why.
    /// @param again the same, of what is there now
    void refused(Reply<?> reply, Runnable again) {
        if (isOvertaken(reply)) {
            house.noticeOf(reply).ifPresent(words -> way.overtaken(words, again));
        } else {
            heard(reply);
        }
    }

    void heard(Reply<?> reply) {
        house.noticeOf(reply).ifPresent(way::say);
    }
}
