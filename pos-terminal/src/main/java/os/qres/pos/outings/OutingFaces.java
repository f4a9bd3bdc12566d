package os.qres.pos.outings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.Outing;

/// Orders + drafts + now = the checks without a table, those first that were promised first.
public final class OutingFaces {
    /// Of what was paid that long ago, nobody comes to fetch anything.
    private static final Duration AWAITED = Duration.ofHours(24);

    private OutingFaces() {}

    public static List<OutingFace> of(Collection<OrderView> orders, Collection<CheckDraft> drafts, Instant now) {
        Map<Integer, CheckDraft> held =
                drafts.stream().collect(Collectors.toMap(CheckDraft::tableId, Function.identity(), (one, _) -> one));
        List<OutingFace> faces = new ArrayList<>();
        Map<Integer, Instant> since = new HashMap<>();
        for (OrderView order : orders) {
            if (order.tableId() == null && order.orderType() != OrderType.DINE_IN && isAwaited(order, now)) {
                OutingFace face = face(order, held.get(Outing.key(order)), now);
                since.put(face.key(), order.createdAt());
                faces.add(face);
            }
        }
        for (CheckDraft draft : drafts) {
            Outing outing = draft.outing();
            if (outing != null && !since.containsKey(draft.tableId())) {
                faces.add(face(outing, draft, now));
            }
        }
        return faces.stream()
                .sorted(Comparator.comparing((OutingFace face) ->
                                Objects.requireNonNullElse(face.promisedAt(), since.getOrDefault(face.key(), now)))
                        .thenComparing(OutingFace::key))
                .toList();
    }

    private static boolean isAwaited(OrderView order, Instant now) {
        return order.paymentStatus() == PaymentStatus.UNPAID
                || order.createdAt().plus(AWAITED).isAfter(now);
    }

    private static OutingFace face(Outing outing, CheckDraft draft, Instant now) {
        OutingFace.State state = draft.rounds().isEmpty() ? OutingFace.State.DRAFT : OutingFace.State.SENDING;
        return new OutingFace(
                draft.tableId(),
                outing.type(),
                null,
                outing.name(),
                outing.promisedAt(),
                state,
                hasPassed(outing.promisedAt(), now),
                false);
    }

    private static OutingFace face(OrderView order, @Nullable CheckDraft draft, Instant now) {
        OutingFace.State state = state(order, draft);
        boolean isDue = state != OutingFace.State.READY && state != OutingFace.State.HANDED;
        return new OutingFace(
                Outing.key(order),
                order.orderType(),
                order.number(),
                order.guestName(),
                order.promisedAt(),
                state,
                isDue && hasPassed(order.promisedAt(), now),
                order.paymentStatus() == PaymentStatus.PAID);
    }

    private static OutingFace.State state(OrderView order, @Nullable CheckDraft draft) {
        if (draft != null && !draft.lines().isEmpty()) {
            return OutingFace.State.DRAFT;
        }
        if (draft != null && !draft.rounds().isEmpty()) {
            return OutingFace.State.SENDING;
        }
        List<ItemStatus> made = order.items().stream()
                .map(ItemView::status)
                .filter(status -> status != ItemStatus.CANCELLED)
                .toList();
        if (made.isEmpty()) {
            return OutingFace.State.DRAFT;
        }
        if (made.stream().allMatch(status -> status == ItemStatus.SERVED)) {
            return OutingFace.State.HANDED;
        }
        return made.stream().allMatch(status -> status == ItemStatus.READY || status == ItemStatus.SERVED)
                ? OutingFace.State.READY
                : OutingFace.State.COOKING;
    }

    private static boolean hasPassed(@Nullable Instant promised, Instant now) {
        return promised != null && !promised.isAfter(now);
    }
}
