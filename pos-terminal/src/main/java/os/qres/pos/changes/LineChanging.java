package os.qres.pos.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.rights.Permission;
import os.qres.pos.check.Check;
import os.qres.pos.house.House;
import os.qres.pos.house.LineWish;
import os.qres.pos.house.Refusals;
import os.qres.pos.house.Way;
import os.qres.terminal.connection.Reply;

/// A line that was sent is to be otherwise: more or fewer of it, for somebody else, in another course, with
/// other words. What somebody else does to it meanwhile is said, and what was chosen here stays until it is
/// kept or let go.
public final class LineChanging {
    private final House house;
    private final Way way;
    private final int tableId;
    private ItemView line;
    private LineWish wish;
    private @Nullable String notice;
    private boolean isGone;
    private boolean isUnderway;
    private boolean isOver;

    public LineChanging(House house, Way way, int tableId, ItemView line) {
        this.house = house;
        this.way = way;
        this.tableId = tableId;
        this.line = line;
        this.wish = LineWish.of(line);
    }

    public String title() {
        return Check.title(line, house.menu().get());
    }

    public LineWish wish() {
        return wish;
    }

    public void wish(LineWish other) {
        wish = other;
    }

    /// What the person has to know: that the line is another by now, or why it could not be changed.
    public Optional<String> notice() {
        return Optional.ofNullable(notice);
    }

    /// Whether it was changed, or will be once the server is back.
    public boolean isOver() {
        return isOver;
    }

    public boolean mayKeep() {
        return isChangeable() && !isUnderway && !wish.equals(LineWish.of(line));
    }

    public boolean isChangeable() {
        return !isGone && line.status() == ItemStatus.NEW;
    }

    /// More of what is not on the menu is a manager's word, as the first was.
    public boolean mayBeMore() {
        return isChangeable() && (!house.menu().get().isOpen(line.dishId()) || house.may(Permission.OPEN_ITEM));
    }

    /// Fewer portions are taken back from the kitchen.
    public boolean needsApproval() {
        return wish.quantity() < line.quantity() && !house.may(Permission.CANCEL_SENT);
    }

    public int orderId() {
        return line.orderId();
    }

    /// As many as have sat down, and whoever has it already.
    public int seats(int fewest) {
        int covers = house.checkAt(tableId).map(order -> order.covers()).orElse(0);
        return Math.max(Math.max(fewest, covers), wish.seat());
    }

    /// The restaurant has changed, and with it perhaps this line.
    public void refresh() {
        Optional<ItemView> present = house.state().orders().values().stream()
                .flatMap(order -> order.items().stream())
                .filter(item -> item.id() == line.id())
                .findFirst();
        if (present.isEmpty() || present.get().status() == ItemStatus.CANCELLED) {
            isGone = true;
            notice = house.texts().get("sent.gone");
            return;
        }
        ItemView now = present.get();
        if (now.updatedAt().equals(line.updatedAt())) {
            return;
        }
        LineWish before = LineWish.of(line);
        LineWish there = LineWish.of(now);
        line = now;
        wish = wish.upon(before, there);
        if (now.status() != ItemStatus.NEW) {
            notice = house.texts().get("sent.begun");
        } else if (!there.equals(before)) {
            notice = house.texts().get("sent.meanwhile", String.join(" · ", said(there, null)));
        }
    }

    /// Asks for it, unless the last change of this line waits still: nobody knows yet what that leaves.
    ///
    /// @param approval a manager's, where one had to allow it
    /// @param then told once it is known what came of it
    public void keep(@Nullable String approval, Runnable then) {
        if (house.checkCommands().isChanging(line)) {
            notice = house.texts().get("changes.waiting");
            then.run();
            return;
        }
        ItemView before = line;
        isUnderway = true;
        house.checkCommands().change(before, wish, subject(), approval).thenAccept(reply -> {
            isUnderway = false;
            answered(before, reply);
            then.run();
        });
    }

    private void answered(ItemView before, Reply<ItemView> reply) {
        switch (reply) {
            case Reply.Ok<ItemView>(ItemView now) -> {
                isOver = true;
                kept(before, now);
            }
            case Reply.Unreachable<ItemView> _ -> {
                isOver = true;
                way.say(house.texts().get("offline.kept"));
            }
            case Reply.Refused<ItemView>(var problem) -> {
                notice = Refusals.words(problem);
                refresh();
            }
        }
    }

    /// What needs another PIN is not undone by a tap.
    private void kept(ItemView before, ItemView now) {
        String words = house.texts().get("sent.kept", title());
        if (now.quantity() > before.quantity() && !house.may(Permission.CANCEL_SENT)) {
            way.say(words);
            return;
        }
        way.say(words, () -> house.checkCommands()
                .change(now, LineWish.of(before), house.tableName(tableId), null)
                .thenAccept(reply -> house.noticeOf(reply).ifPresent(way::say)));
    }

    /// Says it whole: should it be refused later, nothing of it is lost.
    private String subject() {
        return house.tableName(tableId) + " · " + title() + ": " + String.join(", ", said(wish, LineWish.of(line)));
    }

    /// @param but what is not worth saying; nothing for all of it
    private List<String> said(LineWish that, @Nullable LineWish but) {
        List<String> words = new ArrayList<>();
        if (but == null || that.quantity() != but.quantity()) {
            words.add(house.texts().get("line.quantity", that.quantity()));
        }
        if (but == null || that.seat() != but.seat()) {
            words.add(
                    that.seat() == 0
                            ? house.texts().get("line.seat.all")
                            : house.texts().get("line.seat", that.seat()));
        }
        if (but == null || that.course() != but.course()) {
            words.add(house.texts().get("line.course", that.course()));
        }
        if (but == null ? that.comment() != null : !Objects.equals(that.comment(), but.comment())) {
            words.add(Objects.requireNonNullElseGet(
                    that.comment(), () -> house.texts().get("sent.no.comment")));
        }
        return words;
    }
}
