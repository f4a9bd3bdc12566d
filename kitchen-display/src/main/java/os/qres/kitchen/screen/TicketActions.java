package os.qres.kitchen.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import os.qres.kitchen.layout.Look;
import os.qres.kitchen.pass.Pass;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketMarks;
import os.qres.model.kitchen.TicketView;
import os.qres.model.menu.Availability;
import os.qres.model.menu.DishView;
import os.qres.terminal.program.Kit;
import os.qres.terminal.theme.Icons;

/// What can be done with a ticket beside making it.
final class TicketActions {
    private static final int PHRASES = 8;
    private static final List<Integer> LEFT = List.of(1, 2, 3, 5, 10, 15, 20);

    private final Kit kit;
    private final KitchenViewModel kitchen;
    private final Words words;
    private final ChoiceList list;
    private final NoteField note;

    TicketActions(Kit kit, KitchenViewModel kitchen, Words words, ChoiceList list) {
        this.kit = kit;
        this.kitchen = kitchen;
        this.words = words;
        this.list = list;
        this.note = new NoteField(kit);
    }

    void all(TicketView ticket) {
        TicketMarks marks = ticket.marks();
        list.open(
                words.title(ticket),
                List.of(
                        choice("priority", Icons.PRIORITY, marks.priority(), () -> priority(ticket)),
                        choice("hold", Icons.TICKET_HELD, marks.held(), () -> hold(ticket)),
                        choice("note", Icons.TELL, !marks.told().isEmpty(), () -> tell(ticket)),
                        choice("stop", Icons.OFF, false, () -> stop(ticket)),
                        choice("bump", Icons.CHECK, false, () -> kitchen.bump(ticket))));
    }

    void priority(TicketView ticket) {
        kitchen.mark(ticket, ticket.marks().withPriority(!ticket.marks().priority()));
    }

    void hold(TicketView ticket) {
        kitchen.mark(ticket, ticket.marks().withHeld(!ticket.marks().held()));
    }

    /// At the pass the waiter is called to an order that is ready; else they are told something.
    void toWaiter(TicketView ticket) {
        if (Pass.isReady(ticket)) {
            kitchen.call(ticket);
            return;
        }
        tell(ticket);
    }

    /// Asks what the waiter is to know: a usual phrase, or words of one's own.
    void tell(TicketView ticket) {
        List<Choice> phrases = new ArrayList<>();
        for (int i = 1; i <= PHRASES; i++) {
            String phrase = kit.texts().get("note." + i);
            boolean told = phrase.equals(ticket.marks().told());
            phrases.add(new Choice("note-" + i, phrase, null, told, () -> tell(ticket, phrase)));
        }
        phrases.add(new Choice(
                "note-own",
                kit.texts().get("note.own"),
                Icons.EDIT,
                false,
                () -> note.open(ticket.marks().told(), said -> tell(ticket, said))));
        phrases.add(new Choice("note-none", kit.texts().get("note.none"), Icons.CLOSE, false, () -> tell(ticket, "")));
        list.open(kit.texts().get("note.title", words.title(ticket)), phrases);
    }

    private void tell(TicketView ticket, String said) {
        kitchen.mark(ticket, ticket.marks().withNote(said));
    }

    /// Asks which of the ticket's dishes is running out.
    void stop(TicketView ticket) {
        Map<Integer, String> dishes = new LinkedHashMap<>();
        for (TicketLine line : ticket.lines()) {
            if (Look.of(line.status()) != Look.VOID && !isOpen(line.dishId())) {
                dishes.putIfAbsent(line.dishId(), line.name());
            }
        }
        List<Choice> choices = new ArrayList<>();
        dishes.forEach((dish, name) ->
                choices.add(new Choice("stop-" + dish, stock(dish, name), null, false, () -> stop(dish, name))));
        list.open(kit.texts().get("stop.title"), choices);
    }

    private void stop(int dish, String name) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                "stop-now",
                kit.texts().get("stop.now"),
                Icons.OFF,
                false,
                () -> available(dish, name, new Availability(false, null))));
        LEFT.forEach(count -> choices.add(new Choice(
                "left-" + count,
                kit.texts().count("stop.left", count),
                null,
                false,
                () -> available(dish, name, new Availability(true, count)))));
        choices.add(new Choice(
                "stop-back",
                kit.texts().get("stop.back"),
                Icons.CHECK,
                false,
                () -> available(dish, name, new Availability(true, null))));
        list.open(name, choices);
    }

    private void available(int dish, String name, Availability now) {
        kitchen.available(dish, name, now);
        String said = !now.isAvailable()
                ? kit.texts().get("stop.said", name)
                : now.countdown() == null
                        ? kit.texts().get("stop.said_back", name)
                        : kit.texts().count("stop.said_left", now.countdown(), name);
        kit.layers().toast(said);
    }

    /// What is not on the menu cannot run out; all lines of that kind go by one dish.
    private boolean isOpen(int dish) {
        DishView known = kit.state().dishes().get(dish);
        return known != null && known.isOpen();
    }

    /// The dish with how much there is of it, where that is known to be little.
    private String stock(int dish, String name) {
        DishView known = kit.state().dishes().get(dish);
        if (known == null) {
            return name;
        }
        if (!known.isAvailable()) {
            return name + " · " + kit.texts().get("stop.off");
        }
        return known.countdown() == null ? name : name + " · " + kit.texts().count("stop.left", known.countdown());
    }

    private Choice choice(String id, Icons icon, boolean chosen, Runnable action) {
        String key = chosen ? "action." + id + ".off" : "action." + id;
        return new Choice("action-" + id, kit.texts().get(key), icon, false, action);
    }
}
