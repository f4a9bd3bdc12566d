package os.qres.pos.house;

import io.avaje.jsonb.JsonType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import os.qres.model.json.Wire;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.KitchenNotes;
import os.qres.model.orders.OrderView;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.Outing;
import os.qres.terminal.store.Draft;
import os.qres.terminal.store.LocalStore;

/// The terminal's drafts by table, or by the key of an [Outing], on its disk from the moment they change.
public final class Drafts {
    private static final String PREFIX = "table-";

    private final LocalStore store;
    private final Clock clock;
    private final JsonType<CheckDraft> json = Wire.lenient().type(CheckDraft.class);
    private final ObservableMap<Integer, CheckDraft> byTable = FXCollections.observableHashMap();

    public Drafts(LocalStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        store.drafts().stream()
                .filter(draft -> draft.key().startsWith(PREFIX))
                .map(draft -> json.fromJson(draft.json()))
                .forEach(draft -> byTable.put(draft.tableId(), draft));
    }

    /// By table id; only tables that have one.
    public ObservableMap<Integer, CheckDraft> byTable() {
        return byTable;
    }

    public CheckDraft of(int tableId) {
        CheckDraft draft = byTable.get(tableId);
        return draft == null ? CheckDraft.empty(tableId) : draft;
    }

    /// @param tableNumber and `waiterId`: whose draft it is, for the sign-in screen
    public void keep(CheckDraft draft, @Nullable Integer tableNumber, @Nullable Integer waiterId) {
        String key = PREFIX + draft.tableId();
        if (draft.isEmpty()) {
            byTable.remove(draft.tableId());
            store.removeDraft(key);
            return;
        }
        byTable.put(draft.tableId(), draft);
        store.saveDraft(new Draft(key, tableNumber, waiterId, json.toJson(draft), clock.instant()));
    }

    /// Changes a draft without touching whose it is.
    public void change(int tableId, Function<CheckDraft, CheckDraft> change) {
        CheckDraft before = of(tableId);
        CheckDraft after = change.apply(before);
        if (!after.equals(before)) {
            Draft kept = store.draft(PREFIX + tableId).orElse(null);
            keep(after, kept == null ? null : kept.tableNumber(), kept == null ? null : kept.waiterId());
        }
    }

    /// Lets go of every line that an order has by now, and of the number of guests, which is the order's.
    /// @param isPaid as far as it is known here: then what is drafted at its table is the next guests'
    void arrived(OrderView order, boolean isPaid) {
        int key = Outing.key(order);
        if (byTable.containsKey(key)) {
            change(key, draft -> {
                boolean isOpened = draft.opens(order.clientRef());
                boolean isTold = isOpened || !isPaid && isKnown(draft.kitchenNote(), order.kitchenNotes());
                CheckDraft rest = draft.arrived(
                                order.items().stream().map(ItemView::clientRef).collect(Collectors.toSet()))
                        .withOuting(null)
                        .withKitchenNote(isTold ? null : draft.kitchenNote());
                return isOpened || !isPaid ? rest.withoutCovers() : rest;
            });
        }
    }

    /// Whether the kitchen knows by now what was taken down here.
    private static boolean isKnown(@Nullable String note, @Nullable String known) {
        return known != null && known.equals(KitchenNotes.together(known, note));
    }

    List<UUID> roundKeys() {
        return byTable.values().stream()
                .flatMap(draft -> draft.rounds().stream())
                .map(round -> round.key())
                .toList();
    }
}
