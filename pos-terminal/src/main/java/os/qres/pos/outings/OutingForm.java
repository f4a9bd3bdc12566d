package os.qres.pos.outings;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.Outing;
import os.qres.pos.house.House;
import os.qres.pos.house.Way;
import os.qres.terminal.connection.Reply;

/// Takes down for whom a check without a table is and for when, and goes on to the check.
public final class OutingForm {
    /// The minutes that are a tap away.
    public static final int[] SOON = {20, 30, 45, 60};

    private static final Duration STEP = Duration.ofMinutes(5);

    private final House house;
    private final Way way;
    private final @Nullable Outing before;
    private final UUID ref;
    private final ObjectProperty<OrderType> type = new SimpleObjectProperty<>(OrderType.TAKEAWAY);
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Instant> promised = new ReadOnlyObjectWrapper<>();

    /// What the server would refuse, or nobody could deliver.
    public enum Problem {
        PHONE,
        ADDRESS,
        PAST
    }

    /// For a new check, or for one that is there.
    public OutingForm(House house, Way way, @Nullable Outing before) {
        this.house = house;
        this.way = way;
        this.before = before;
        this.ref = before == null ? TimeOrderedUuid.next() : before.ref();
        if (before != null) {
            type.set(before.type() == OrderType.DINE_IN ? OrderType.TAKEAWAY : before.type());
            name.set(said(before.name()));
            phone.set(said(before.phone()));
            address.set(said(before.address()));
            promised.set(before.promisedAt());
        }
    }

    public boolean isNew() {
        return before == null;
    }

    public ObjectProperty<OrderType> type() {
        return type;
    }

    public StringProperty name() {
        return name;
    }

    public StringProperty phone() {
        return phone;
    }

    public StringProperty address() {
        return address;
    }

    public ReadOnlyObjectProperty<@Nullable Instant> promised() {
        return promised.getReadOnlyProperty();
    }

    /// So many minutes from now.
    public void in(int minutes) {
        promised.set(minute().plus(minutes, ChronoUnit.MINUTES));
    }

    /// As soon as possible: whatever was promised is not any more.
    public void soonest() {
        promised.set(null);
    }

    /// Five minutes later or earlier, on the round five minutes; never before now.
    public void step(int steps) {
        Instant from = promised.get() == null ? minute() : promised.get();
        long size = STEP.toSeconds();
        long at = steps > 0
                ? Math.floorDiv(from.getEpochSecond(), size) * size + steps * size
                : -Math.floorDiv(-from.getEpochSecond(), size) * size + steps * size;
        Instant next = Instant.ofEpochSecond(at);
        promised.set(next.isBefore(minute()) ? minute() : next);
    }

    /// Keeps it and opens the check, unless something is wrong.
    public Optional<Problem> save() {
        Outing outing = outing();
        Optional<Problem> problem = problem(outing);
        if (problem.isPresent()) {
            return problem;
        }
        if (before == null) {
            house.keep(CheckDraft.of(outing));
            way.table(outing.key());
            return Optional.empty();
        }
        change(before, outing);
        return Optional.empty();
    }

    /// Of what was not sent yet only this terminal knows.
    private void change(Outing from, Outing to) {
        Optional<OrderView> order = house.checkAt(to.key());
        CheckDraft draft = house.drafts().of(to.key());
        boolean waits = order.map(it -> house.checkCommands().isChanging(it.id()))
                .orElse(!draft.rounds().isEmpty());
        if (waits) {
            way.say(house.texts().get("changes.waiting"));
            return;
        }
        if (order.isEmpty()) {
            house.keep(draft.withOuting(to));
            return;
        }
        int id = order.get().id();
        String subject = house.tableName(to.key());
        house.checkCommands().change(id, from, to, subject).thenAccept(reply -> {
            heard(reply);
            reply.onOk(_ -> way.say(
                    house.texts().get("away.kept"),
                    () -> house.checkCommands().change(id, to, from, subject).thenAccept(this::heard)));
        });
    }

    private void heard(Reply<?> reply) {
        house.noticeOf(reply).ifPresent(way::say);
    }

    private Optional<Problem> problem(Outing outing) {
        if (outing.phone() != null && !outing.phone().matches(NewOrder.PHONE)) {
            return Optional.of(Problem.PHONE);
        }
        if (outing.type() == OrderType.DELIVERY && outing.address() == null) {
            return Optional.of(Problem.ADDRESS);
        }
        boolean isSame =
                before != null && promised.get() != null && promised.get().equals(before.promisedAt());
        return !isSame && promised.get() != null && promised.get().isBefore(minute())
                ? Optional.of(Problem.PAST)
                : Optional.empty();
    }

    private Outing outing() {
        boolean isBrought = type.get() == OrderType.DELIVERY;
        return new Outing(
                ref,
                type.get(),
                words(name),
                words(phone),
                isBrought ? words(address) : before == null ? null : before.address(),
                promised.get());
    }

    private static @Nullable String words(StringProperty field) {
        String words = field.get().strip();
        return words.isEmpty() ? null : words;
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }

    private Instant minute() {
        return house.instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
