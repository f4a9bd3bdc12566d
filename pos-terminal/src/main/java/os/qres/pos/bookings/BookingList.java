package os.qres.pos.bookings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import os.qres.model.bookings.BookingStatus;
import os.qres.model.bookings.BookingView;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.house.House;
import os.qres.pos.house.Way;
import os.qres.terminal.connection.Reply;

/// The bookings of a day, of all tables or of one, and what becomes of each.
public final class BookingList {
    private static final int DAYS_BACK = 7;

    private final House house;
    private final Way way;
    private final BookingWords words;
    private final @Nullable Integer table;
    private final ReadOnlyObjectWrapper<List<BookingView>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper partial = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<LocalDate> day;

    /// @param table nothing for all of them
    public BookingList(House house, Way way, @Nullable Integer table) {
        this.house = house;
        this.way = way;
        this.words = new BookingWords(house);
        this.table = table;
        this.day = new ReadOnlyObjectWrapper<>(words.today());
    }

    public ReadOnlyObjectProperty<List<BookingView>> rows() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LocalDate> day() {
        return day.getReadOnlyProperty();
    }

    /// Whether only what this terminal has heard of is shown, since the server cannot be asked.
    public ReadOnlyBooleanProperty partial() {
        return partial.getReadOnlyProperty();
    }

    /// Keeps the list fresh until it is given back.
    public Subscription activate() {
        return house.onChange(this::refresh);
    }

    /// Some days later or earlier, a week back at most. What is not of today or tomorrow is asked for.
    public void step(int days) {
        LocalDate then = day.get().plusDays(days);
        if (then.isBefore(words.today().minusDays(DAYS_BACK))) {
            return;
        }
        day.set(then);
        partial.set(false);
        refresh();
        if (then.isBefore(words.today()) || then.isAfter(words.today().plusDays(1))) {
            house.bookings().read(then.toString()).thenAccept(reply -> {
                if (then.equals(day.get())) {
                    partial.set(!(reply instanceof Reply.Ok<List<BookingView>>));
                    refresh();
                }
            });
        }
    }

    private void refresh() {
        rows.set(house.bookings().all().stream()
                .filter(booking -> table == null || table == booking.tableId())
                .filter(booking -> words.dayOf(booking.beginsAt()).equals(day.get()))
                .toList());
    }

    /// A new one of that day, at the time of now.
    public BookingForm form(int chosen) {
        BookingForm form = new BookingForm(house, way, chosen);
        form.stepDays((int) ChronoUnit.DAYS.between(words.today(), day.get()));
        return form;
    }

    /// Its guests are here: they get the table, with as many covers as they have booked.
    public void seat(BookingView booking) {
        seat(house, way, booking);
    }

    static void seat(House house, Way way, BookingView booking) {
        int table = booking.tableId();
        become(house, way, booking, BookingStatus.SEATED);
        if (house.checkAt(table).isEmpty()) {
            CheckDraft draft = house.drafts().of(table);
            house.keep(draft.withCovers(booking.covers()));
        }
        way.table(table);
    }

    /// Calls it off, which can be taken back for a few seconds, and later in the list.
    public void cancel(BookingView booking) {
        end(booking, BookingStatus.CANCELLED, "booking.done.cancelled");
    }

    /// Nobody came; can be taken back as well.
    public void noShow(BookingView booking) {
        end(booking, BookingStatus.NO_SHOW, "booking.done.no_show");
    }

    private void end(BookingView booking, BookingStatus status, String key) {
        become(house, way, booking, status);
        way.say(house.texts().get(key, booking.guestName()), () -> expectAgain(booking));
    }

    /// Takes back what was said of it.
    public void expectAgain(BookingView booking) {
        become(house, way, booking, BookingStatus.EXPECTED);
    }

    private static void become(House house, Way way, BookingView booking, BookingStatus status) {
        String subject = house.tableName(booking.tableId());
        house.bookings().become(booking, status, subject).thenAccept(reply -> house.noticeOf(reply)
                .ifPresent(way::say));
    }

    /// Whether its time has come and nobody is there.
    public boolean isLate(BookingView booking) {
        return booking.status() == BookingStatus.EXPECTED && !booking.beginsAt().isAfter(house.instant());
    }
}
