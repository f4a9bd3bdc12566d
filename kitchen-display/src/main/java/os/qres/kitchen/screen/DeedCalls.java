package os.qres.kitchen.screen;

import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import os.qres.kitchen.tickets.Deed;
import os.qres.model.json.Wire;
import os.qres.model.kitchen.Bump;
import os.qres.model.kitchen.LinePart;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketMarks;
import os.qres.model.kitchen.TicketView;
import os.qres.model.menu.Availability;
import os.qres.model.menu.DishView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemStatusChange;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.terminal.connection.Command;
import os.qres.terminal.store.QueuedCommand;

/// A cook's deeds as the server's calls, and back again: what waits in the outbox, even after a restart, is
/// shown as done.
final class DeedCalls {
    private static final Pattern BUMP = Pattern.compile("/kitchen/tickets/(\\d+)/bump");
    private static final Pattern MARK = Pattern.compile("/kitchen/tickets/(\\d+)");
    private static final Pattern HAND_OVER = Pattern.compile("/kitchen/orders/(\\d+)/hand-over");
    private static final Pattern TAKE_BACK = Pattern.compile("/kitchen/orders/(\\d+)/take-back");
    private static final Pattern PART = Pattern.compile("/kitchen/tickets/(\\d+)/lines/(\\d+)");
    private static final Pattern RECALL = Pattern.compile("/kitchen/tickets/(\\d+)/recall");
    private static final Pattern CROSS = Pattern.compile("/orders/\\d+/items/(\\d+)/status");

    private final Jsonb json = Wire.lenient();

    /// The whole ticket as the cook sees it now; what is fired in the meantime is not meant.
    static Command<TicketView> bump(TicketView ticket) {
        List<Integer> seen = ticket.lines().stream().map(TicketLine::itemId).toList();
        return Command.post("/kitchen/tickets/" + ticket.id() + "/bump", new Bump(seen), TicketView.class);
    }

    static Command<TicketView> recall(TicketView ticket) {
        return Command.post("/kitchen/tickets/" + ticket.id() + "/recall", TicketView.class);
    }

    static Command<ItemView> cross(TicketView ticket, TicketLine line, boolean done) {
        return Command.patch(
                "/orders/" + ticket.orderId() + "/items/" + line.itemId() + "/status",
                new ItemStatusChange(done ? ItemStatus.READY : ItemStatus.COOKING),
                ItemView.class);
    }

    static Command<TicketView> mark(TicketView ticket, TicketMarks marks) {
        String told = marks.told();
        return Command.patch("/kitchen/tickets/" + ticket.id(), marks.withNote(told), TicketView.class);
    }

    static Command<OrderView> call(TicketView order) {
        return Command.post("/kitchen/orders/" + order.orderId() + "/call", OrderView.class);
    }

    /// What is ready of it, as the cook sees it now.
    static Command<OrderView> handOver(TicketView order) {
        List<Integer> ready = order.lines().stream()
                .filter(line -> line.status() == ItemStatus.READY)
                .map(TicketLine::itemId)
                .toList();
        return Command.post("/kitchen/orders/" + order.orderId() + "/hand-over", new Bump(ready), OrderView.class);
    }

    /// What has just gone, or went some time ago, stands at the pass again.
    static Command<OrderView> takeBack(TicketView handedOver) {
        List<Integer> gone = handedOver.lines().stream().map(TicketLine::itemId).toList();
        return Command.post("/kitchen/orders/" + handedOver.orderId() + "/take-back", new Bump(gone), OrderView.class);
    }

    /// A line that several stations make: this one has done its part, or has not.
    static Command<TicketView> part(TicketView ticket, TicketLine line, boolean done) {
        return Command.patch(
                "/kitchen/tickets/" + ticket.id() + "/lines/" + line.itemId(), new LinePart(done), TicketView.class);
    }

    /// @param now off, back, or how many portions are left
    static Command<DishView> available(int dishId, Availability now) {
        return Command.patch("/dishes/" + dishId + "/availability", now, DishView.class);
    }

    Optional<Deed> deed(QueuedCommand command) {
        Matcher bump = BUMP.matcher(command.path());
        if (bump.matches()) {
            return Optional.of(new Deed.Bump(number(bump), items(command.body()), command.queuedAt()));
        }
        Matcher recall = RECALL.matcher(command.path());
        if (recall.matches()) {
            return Optional.of(new Deed.Recall(number(recall)));
        }
        Matcher mark = MARK.matcher(command.path());
        if (mark.matches() && command.body() != null) {
            TicketMarks marks = json.type(TicketMarks.class).fromJson(command.body());
            return Optional.of(new Deed.Mark(number(mark), marks));
        }
        Matcher handOver = HAND_OVER.matcher(command.path());
        if (handOver.matches()) {
            return Optional.of(new Deed.HandOver(number(handOver), items(command.body())));
        }
        Matcher takeBack = TAKE_BACK.matcher(command.path());
        if (takeBack.matches()) {
            return Optional.of(new Deed.TakeBack(number(takeBack), items(command.body())));
        }
        Matcher part = PART.matcher(command.path());
        if (part.matches() && command.body() != null) {
            boolean done = json.type(LinePart.class).fromJson(command.body()).done();
            int item = Integer.parseInt(part.group(2));
            return Optional.of(new Deed.Part(number(part), item, done, command.queuedAt()));
        }
        Matcher cross = CROSS.matcher(command.path());
        if (cross.matches() && command.body() != null) {
            ItemStatus status =
                    json.type(ItemStatusChange.class).fromJson(command.body()).status();
            return Optional.of(new Deed.Cross(number(cross), status == ItemStatus.READY, command.queuedAt()));
        }
        return Optional.empty();
    }

    private Set<Integer> items(@Nullable String body) {
        if (body == null) {
            return Set.of();
        }
        List<Integer> ids = json.type(Bump.class).fromJson(body).itemIds();
        return ids == null ? Set.of() : Set.copyOf(ids);
    }

    private static int number(Matcher matcher) {
        return Integer.parseInt(matcher.group(1));
    }
}
