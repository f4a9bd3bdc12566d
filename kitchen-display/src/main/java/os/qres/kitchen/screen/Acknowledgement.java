package os.qres.kitchen.screen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import os.qres.model.kitchen.SeenTickets;
import os.qres.model.kitchen.SeenTickets.Seen;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Done;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.connection.ServerApi;

/// Tells the server which tickets this display has painted, each once and again for what is fired later, so that it
/// can tell waiters of those that nobody sees. Belongs to the screen's thread.
final class Acknowledgement {
    private static final int AT_ONCE = 500;

    private final ServerApi api;
    private final Calls calls;
    private final Map<Integer, Integer> told = new HashMap<>();
    private String epoch = "";
    private boolean isUnderway;

    Acknowledgement(ServerApi api, Calls calls) {
        this.api = api;
        this.calls = calls;
    }

    /// These are on the screen. What could not be told is told the next time.
    ///
    /// @param history the epoch of the server that they come from
    void painted(List<TicketView> tickets, String history) {
        if (!history.equals(epoch)) {
            told.clear();
            epoch = history;
        }
        List<TicketView> ofServer =
                tickets.stream().filter(ticket -> ticket.id() > 0).toList();
        told.keySet().retainAll(ofServer.stream().map(TicketView::id).collect(Collectors.toSet()));
        List<Seen> news = ofServer.stream()
                .map(ticket -> new Seen(ticket.id(), round(ticket)))
                .filter(seen -> told.getOrDefault(seen.ticketId(), 0) < seen.round())
                .limit(AT_ONCE)
                .toList();
        if (!news.isEmpty() && !isUnderway) {
            isUnderway = true;
            calls.ask(
                    () -> api.send(Command.post("/kitchen/tickets/seen", new SeenTickets(news), Done.class)),
                    reply -> answered(reply, news));
        }
    }

    private void answered(Reply<Done> reply, List<Seen> news) {
        isUnderway = false;
        if (reply instanceof Reply.Ok<Done>) {
            news.forEach(seen -> told.put(seen.ticketId(), seen.round()));
        }
    }

    private static int round(TicketView ticket) {
        return ticket.lines().stream().mapToInt(TicketLine::round).max().orElse(0);
    }
}
