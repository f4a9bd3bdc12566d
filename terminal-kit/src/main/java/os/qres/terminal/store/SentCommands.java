package os.qres.terminal.store;

import io.avaje.jsonb.JsonType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// What this terminal has sent, the newest ten thousand commands of the last 35 days.
final class SentCommands {
    private static final Duration KEPT = Duration.ofDays(35);
    private static final int MOST = 10_000;
    private static final Pattern NUMBERED = Pattern.compile("/(kitchen/tickets|orders)/\\d+(/.*)?");

    private final Kept<Long> table;
    private final TextBeside<SentCommand> json;

    SentCommands(Kept<Long> table, JsonType<SentCommand> json) {
        this.table = table;
        this.json = new TextBeside<>(json, sent -> sent.command().body(), SentCommand::withBody);
    }

    void add(SentCommand sent) {
        table.put(sent.command().number(), json.write(sent));
        while (table.size() > MOST || isOld(sent.at())) {
            table.removeFirst();
        }
    }

    private boolean isOld(Instant now) {
        return table.first()
                .map(json::read)
                .filter(first -> first.at().isBefore(now.minus(KEPT)))
                .isPresent();
    }

    /// What a server lacks that knows of nothing after the event `seq`, in the order in which it was given. Without
    /// what goes by a number that means something else by now, such as a ticket's: that is for a person to do
    /// again.
    List<SentCommand> after(long seq) {
        return table.values().stream()
                .map(json::read)
                .filter(sent -> sent.seq() == 0 || sent.seq() > seq)
                .filter(sent -> !NUMBERED.matcher(sent.command().path()).matches())
                .toList();
    }

    void remove(SentCommand sent) {
        table.remove(sent.command().number());
    }
}
