package os.qres.pos.bookings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import os.qres.model.bookings.BookingDraft;
import os.qres.model.bookings.BookingView;
import os.qres.model.orders.NewOrder;
import os.qres.pos.house.Bookings;
import os.qres.pos.house.House;
import os.qres.pos.house.Way;
import os.qres.terminal.connection.Reply;

/// Takes down who wants which table, when, for how long and how many they are.
public final class BookingForm {
    private static final int STEP = 15;
    private static final int LENGTH_STEP = 30;
    private static final int MOST_COVERS = 1000;
    private static final int LONGEST = 1440;
    private static final int FURTHEST_DAYS = 365;

    private final House house;
    private final Way way;
    private final BookingWords words;
    private final @Nullable BookingView before;
    private final IntegerProperty table = new SimpleIntegerProperty();
    private final ObjectProperty<Instant> begins = new SimpleObjectProperty<>();
    private final IntegerProperty minutes = new SimpleIntegerProperty(BookingDraft.USUAL_MINUTES);
    private final IntegerProperty covers = new SimpleIntegerProperty(2);
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();

    /// What the server would refuse.
    public enum Problem {
        NAME,
        PHONE,
        PAST,
        TAKEN
    }

    /// For a new booking of a table.
    public BookingForm(House house, Way way, int table) {
        this(house, way, table, null);
        begins.set(next(house.instant(), 2 * STEP));
    }

    /// For one that is there.
    public BookingForm(House house, Way way, BookingView before) {
        this(house, way, before.tableId(), before);
        begins.set(before.beginsAt());
        minutes.set(before.minutes());
        covers.set(before.covers());
        name.set(before.guestName());
        phone.set(before.guestPhone() == null ? "" : before.guestPhone());
        note.set(before.note() == null ? "" : before.note());
    }

    private BookingForm(House house, Way way, int table, @Nullable BookingView before) {
        this.house = house;
        this.way = way;
        this.words = new BookingWords(house);
        this.before = before;
        this.table.set(table);
    }

    private static Instant next(Instant now, int minutes) {
        long size = minutes * 60L;
        return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), size) * size + size);
    }

    public boolean isNew() {
        return before == null;
    }

    public IntegerProperty table() {
        return table;
    }

    public ObjectProperty<Instant> begins() {
        return begins;
    }

    public IntegerProperty minutes() {
        return minutes;
    }

    public IntegerProperty covers() {
        return covers;
    }

    public StringProperty name() {
        return name;
    }

    public StringProperty phone() {
        return phone;
    }

    public StringProperty note() {
        return note;
    }

    /// Whether the server is asked this moment.
    public ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /// The day on which it begins, as the house counts days.
    public LocalDate day() {
        return words.dayOf(begins.get());
    }

    /// Some days later or earlier, at the same time; never before today, and not beyond a year.
    public void stepDays(int days) {
        LocalDate then = day().plusDays(days);
        if (then.isBefore(words.today()) || then.isAfter(words.today().plusDays(FURTHEST_DAYS))) {
            return;
        }
        begins.set(begins.get().atZone(house.formats().zone()).plusDays(days).toInstant());
    }

    /// Some quarters of an hour later or earlier, on the quarter; never before now.
    public void stepTime(int quarters) {
        long size = STEP * 60L;
        long from = begins.get().getEpochSecond();
        long at = quarters > 0
                ? Math.floorDiv(from, size) * size + quarters * size
                : -Math.floorDiv(-from, size) * size + quarters * size;
        Instant then = Instant.ofEpochSecond(at);
        begins.set(then.isBefore(minute()) ? minute() : then);
    }

    public void stepCovers(int more) {
        covers.set(Math.clamp((long) covers.get() + more, 1, MOST_COVERS));
    }

    public void stepLength(int halves) {
        minutes.set(Math.clamp((long) minutes.get() + halves * LENGTH_STEP, LENGTH_STEP, LONGEST));
    }

    /// Whom it would meet.
    public Optional<BookingView> other() {
        Instant ends = begins.get().plus(Duration.ofMinutes(minutes.get()));
        return house.bookings().all().stream()
                .filter(each -> before == null || each.id() != before.id())
                .filter(each -> each.tableId() == table.get() && Bookings.isExpected(each))
                .filter(each -> each.beginsAt().isBefore(ends) && each.endsAt().isAfter(begins.get()))
                .findFirst();
    }

    /// Asks for it, unless something is wrong. What the server refuses stays here, with the server's reason.
    /// @param done once it is booked, or kept for the server
    public Optional<Problem> save(Runnable done) {
        Optional<Problem> problem = problem();
        if (problem.isPresent() || asking.get()) {
            return problem;
        }
        asking.set(true);
        String subject = house.tableName(table.get());
        CompletableFuture<Reply<BookingView>> reply = before == null
                ? house.bookings().book(draft(), subject)
                : house.bookings().change(before, draft(), subject);
        String said = house.texts()
                .get(
                        "booking.booked",
                        subject,
                        words.when(begins.get()),
                        name.get().strip());
        reply.thenAccept(answer -> {
            asking.set(false);
            way.say(house.noticeOf(answer).orElse(said));
            if (!(answer instanceof Reply.Refused<BookingView>)) {
                done.run();
            }
        });
        return Optional.empty();
    }

    private Optional<Problem> problem() {
        if (name.get().isBlank()) {
            return Optional.of(Problem.NAME);
        }
        if (!phone.get().strip().matches(NewOrder.PHONE)) {
            return Optional.of(Problem.PHONE);
        }
        boolean isSame = before != null && before.beginsAt().equals(begins.get());
        if (!isSame && begins.get().isBefore(minute())) {
            return Optional.of(Problem.PAST);
        }
        return other().isPresent() ? Optional.of(Problem.TAKEN) : Optional.empty();
    }

    /// Empty words take back what was there.
    private BookingDraft draft() {
        return new BookingDraft(
                table.get(),
                name.get().strip(),
                phone.get().strip(),
                covers.get(),
                begins.get(),
                minutes.get(),
                note.get().strip());
    }

    private Instant minute() {
        return house.instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
