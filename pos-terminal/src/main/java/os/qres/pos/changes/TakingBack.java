package os.qres.pos.changes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.OpenItem;
import os.qres.model.orders.OrderView;
import os.qres.pos.check.Check;
import os.qres.pos.check.Wishes;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.draft.MenuBook;
import os.qres.pos.house.House;
import os.qres.pos.house.Way;
import os.qres.terminal.connection.Reply;

/// Lines that are taken back: each is asked for by itself and may be refused by itself, so that Undo orders
/// again what was taken back and nothing else. What was refused is named; what somebody else has changed
/// meanwhile is said, and can be taken back as it is now.
final class TakingBack {
    private final House house;
    private final Way way;
    private final OrderView order;
    private final Chosen chosen;
    private final String subject;
    private final List<Answer> answers = new ArrayList<>();

    private record Answer(ItemView item, @Nullable String approval, CompletableFuture<? extends Reply<?>> reply) {
        boolean isOvertaken() {
            return Told.isOvertaken(reply.join());
        }
    }

    TakingBack(House house, Way way, OrderView order, Chosen chosen, String subject) {
        this.house = house;
        this.way = way;
        this.order = order;
        this.chosen = chosen;
        this.subject = subject;
    }

    /// @param approvals a manager's, one for each line, where one had to allow it
    /// @param again the same, of lines that somebody else has changed
    void ask(String reason, Queue<String> approvals, BiConsumer<Chosen, Queue<String>> again) {
        if (chosen.lines(order).stream().anyMatch(house.checkCommands()::isChanging)) {
            way.say(house.texts().get("changes.waiting"));
            return;
        }
        for (ItemView item : Wishes.once(chosen.lines(order))) {
            int left = item.quantity() - chosen.of(item.id());
            String approval = approvals.poll();
            answers.add(new Answer(
                    item,
                    approval,
                    left == 0
                            ? house.commands().takeBack(order.id(), item, reason, subject, approval)
                            : house.checkCommands().leave(order.id(), item, left, subject, approval)));
        }
        CompletableFuture.allOf(answers.stream().map(Answer::reply).toArray(CompletableFuture[]::new))
                .thenRun(() -> tell(again));
    }

    private void tell(BiConsumer<Chosen, Queue<String>> again) {
        List<ItemView> taken = answers.stream()
                .filter(each -> each.reply().join().ok().isPresent())
                .map(Answer::item)
                .toList();
        String words = answers.stream()
                .filter(each -> !each.isOvertaken())
                .flatMap(each -> notice(each).stream())
                .distinct()
                .collect(Collectors.joining(". "));
        List<Answer> overtaken = answers.stream().filter(Answer::isOvertaken).toList();
        if (!taken.isEmpty()) {
            sayTaken(taken, words);
        } else if (!words.isEmpty()) {
            way.say(words);
        }
        if (!overtaken.isEmpty()) {
            sayOvertaken(overtaken, again);
        }
    }

    private void sayOvertaken(List<Answer> overtaken, BiConsumer<Chosen, Queue<String>> again) {
        Chosen those = Chosen.nothing();
        var approvals = new ArrayDeque<String>();
        for (Answer each : overtaken) {
            for (ItemView part : Wishes.parts(each.item(), order.items())) {
                those = those.with(part, chosen.of(part.id()));
            }
            if (each.approval() != null) {
                approvals.add(each.approval());
            }
        }
        Chosen left = those;
        String words = overtaken.stream()
                .flatMap(each -> house.noticeOf(each.reply().join()).stream())
                .collect(Collectors.joining(" "));
        way.overtaken(words, () -> again.accept(left, approvals));
    }

    private void sayTaken(List<ItemView> taken, String words) {
        int portions = taken.stream()
                .flatMap(item -> Wishes.parts(item, order.items()).stream())
                .mapToInt(part -> chosen.of(part.id()))
                .sum();
        String done = house.texts().get("changes.taken", house.texts().count("items", portions));
        way.say(words.isEmpty() ? done : done + ". " + words, () -> again(taken));
    }

    private Optional<String> notice(Answer answer) {
        Reply<?> reply = answer.reply().join();
        Optional<String> words = house.noticeOf(reply);
        return reply instanceof Reply.Refused<?>
                ? words.map(why -> Check.title(answer.item(), house.menu().get()) + ": " + why)
                : words;
    }

    private void again(List<ItemView> taken) {
        List<NewItem> items = taken.stream().map(this::again).toList();
        house.checkCommands().again(order.id(), items, subject).thenAccept(reply -> house.noticeOf(reply)
                .ifPresent(way::say));
    }

    private NewItem again(ItemView item) {
        MenuBook menu = house.menu().get();
        DraftLine line = Wishes.of(item, order.items(), menu);
        return new NewItem(
                TimeOrderedUuid.next(),
                line.dishId(),
                line.variationId(),
                chosen.of(item.id()),
                line.comment(),
                line.optionIds(),
                item.course(),
                line.seat(),
                CheckChanges.isHeld(item),
                line.prefixes(),
                menu.isOpen(item.dishId()) ? new OpenItem(item.name(), item.price(), item.stationId(), null) : null);
    }
}
