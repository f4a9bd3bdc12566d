package os.qres.pos.order;

import java.util.List;
import java.util.Optional;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.rights.Permission;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.draft.SentRound;
import os.qres.pos.house.House;
import os.qres.pos.house.QueuedRounds;
import os.qres.pos.house.Way;
import os.qres.terminal.connection.Reply;

/// A round that was sent by mistake: for a few seconds one tap takes it back from the kitchen and makes it the waiter's
/// draft again. What somebody has begun to make stays, and it is said.
final class SentUndo {
    private final House house;
    private final Way way;
    private final int tableId;

    SentUndo(House house, Way way, int tableId) {
        this.house = house;
        this.way = way;
        this.tableId = tableId;
    }

    /// @param lines what was sent
    void heard(Reply<OrderView> reply, List<DraftLine> lines) {
        Optional<SentRound> waiting = reply instanceof Reply.Unreachable<OrderView>
                ? house.queuedRounds()
                        .with(tableId, lines.getFirst().ref())
                        .filter(round -> house.queuedRounds().place(tableId, round) == QueuedRounds.Place.HERE)
                : Optional.empty();
        house.noticeOf(reply)
                .ifPresent(words -> waiting.ifPresentOrElse(
                        round -> way.say(words, () -> RoundUndo.takeBack(house, way, tableId, round)),
                        () -> way.say(words)));
        reply.onOk(_ -> offer(lines));
    }

    /// Whoever may take back nothing alone is offered nothing, and what needed somebody's word is not sent twice by it.
    private void offer(List<DraftLine> lines) {
        int portions = lines.stream().mapToInt(DraftLine::quantity).sum();
        String words = house.texts().get("send.sent", house.texts().count("items", portions));
        boolean wasAllowed = lines.stream()
                .anyMatch(line -> line.open() != null && line.open().approval() != null);
        if (!wasAllowed && house.may(Permission.CANCEL_SENT)) {
            way.say(words, () -> takeBack(lines));
        }
    }

    private void takeBack(List<DraftLine> lines) {
        house.checkAt(tableId)
                .ifPresent(order -> lines.forEach(line -> order.items().stream()
                        .filter(item -> item.clientRef().equals(line.ref()))
                        .forEach(item -> takeBack(order, item, line))));
    }

    private void takeBack(OrderView order, ItemView item, DraftLine line) {
        if (item.status() != ItemStatus.NEW) {
            way.say(house.texts().get("send.begun", house.menu().get().title(line)));
            return;
        }
        house.commands()
                .takeBack(order.id(), item, house.texts().get("send.mistake"), house.tableName(tableId), null)
                .thenAccept(reply -> {
                    house.noticeOf(reply).ifPresent(way::say);
                    reply.onOk(_ -> house.keep(house.drafts().of(tableId).with(List.of(line.again()))));
                });
    }
}
