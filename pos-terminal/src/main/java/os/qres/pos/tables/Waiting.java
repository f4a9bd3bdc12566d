package os.qres.pos.tables;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.floor.CallReason;
import os.qres.model.orders.OrderType;

/// One entry of the queue "they wait for you": why, since when, and for which table or check without one.
/// @param key by which its check is opened: the table's id, or that of a check without a table
/// @param number the table's, or the check's
/// @param readyItems portions at the pass
/// @param away for whom a check without a table is
public record Waiting(
        Reason reason,
        int key,
        int number,
        @Nullable Integer orderId,
        int readyItems,
        Instant since,
        @Nullable Away away) {

    /// Who fetches it or gets it brought, and when it was promised.
    public record Away(
            OrderType type, @Nullable String name, @Nullable Instant promisedAt, boolean isPaid) {
        /// A courier takes it with him and is paid at the door; who fetches it pays first.
        public boolean goesOut() {
            return isPaid || type == OrderType.DELIVERY;
        }
    }

    /// In the order of urgency: a guest who calls goes before an order that the kitchen has not seen, that before a
    /// guest whom nobody has asked, all of them before food at the pass, then who has had the bill for long,
    /// and all of them before a kitchen that is slow.
    public enum Reason {
        CALL,
        BILL,
        UNSEEN,
        NO_ORDER,
        FOOD_READY,
        UNPAID,
        SLOW_KITCHEN
    }

    private static final Comparator<Waiting> URGENCY =
            Comparator.comparing(Waiting::reason).thenComparing(Waiting::since);

    private static final Comparator<TableFace> FIRST = Comparator.comparingInt(Waiting::rank)
            .thenComparing(TableFace::state, Comparator.reverseOrder())
            .thenComparing(TableFace::since, Comparator.nullsLast(Comparator.naturalOrder()));

    /// The queue of the person who is signed in, the most urgent first, then who has waited longest. Another's guests
    /// are in it once they have called in vain for too long.
    /// @param away what waits besides, without a table
    public static List<Waiting> queue(List<TableFace> faces, Stream<Waiting> away) {
        Stream<Waiting> tables = faces.stream()
                .filter(face -> face.mine() || face.state() == TableState.CALLING && face.overdue())
                .flatMap(Waiting::of);
        return Stream.concat(tables, away).sorted(URGENCY).toList();
    }

    static List<Waiting> queue(List<TableFace> faces) {
        return queue(faces, Stream.empty());
    }

    private static Stream<Waiting> of(TableFace face) {
        Reason reason = why(face);
        return reason == null
                ? Stream.empty()
                : Stream.of(new Waiting(
                        reason,
                        face.table().id(),
                        face.number(),
                        face.orderId(),
                        face.readyItems(),
                        Objects.requireNonNull(reason == Reason.UNSEEN ? face.unseenSince() : face.since()),
                        null));
    }

    /// Whether the one check of a table is more urgent than the other: by what waits for somebody, and where nothing
    /// does, by how far it is.
    static boolean isBefore(TableFace one, TableFace other) {
        return FIRST.compare(one, other) < 0;
    }

    private static int rank(TableFace face) {
        Reason reason = why(face);
        return reason == null ? Reason.values().length : reason.ordinal();
    }

    private static @Nullable Reason why(TableFace face) {
        if (face.unseenSince() != null && face.state() != TableState.CALLING) {
            return Reason.UNSEEN;
        }
        return switch (face.state()) {
            case FREE, BOOKED -> null;
            case SEATED -> face.overdue() ? Reason.NO_ORDER : null;
            case ORDERED -> face.overdue() ? Reason.SLOW_KITCHEN : null;
            case READY -> Reason.FOOD_READY;
            case BILLED -> face.overdue() ? Reason.UNPAID : null;
            case CALLING -> face.table().callReason() == CallReason.BILL ? Reason.BILL : Reason.CALL;
        };
    }
}
