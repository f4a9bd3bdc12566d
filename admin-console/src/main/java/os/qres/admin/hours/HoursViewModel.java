package os.qres.admin.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import os.qres.admin.editor.Desk;
import os.qres.model.FieldError;
import os.qres.model.Problem;
import os.qres.model.staff.ShiftMend;
import os.qres.model.staff.ShiftView;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.text.Texts;

/// The hours of a day, a week or a month, by person; a forgotten clock-out is mended with a reason.
public final class HoursViewModel {
    private static final int AT_ONCE = 500;
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final Desk desk;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<HoursState> state = new ReadOnlyObjectWrapper<>(new HoursState.Loading());
    private final ReadOnlyObjectWrapper<Span> span = new ReadOnlyObjectWrapper<>(Span.WEEK);
    private final ReadOnlyObjectWrapper<LocalDate> first;
    private @Nullable List<ShiftView> shifts;

    HoursViewModel(Desk desk) {
        this.desk = desk;
        this.first = new ReadOnlyObjectWrapper<>(Span.WEEK.first(today()));
        query.subscribe(this::show);
    }

    StringProperty query() {
        return query;
    }

    Texts texts() {
        return desk.texts();
    }

    ZoneId zone() {
        return desk.formats().zone();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(desk.clock().instant(), zone());
    }

    ReadOnlyObjectProperty<HoursState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Span> span() {
        return span.getReadOnlyProperty();
    }

    /// The first of the days that are looked at.
    ReadOnlyObjectProperty<LocalDate> first() {
        return first.getReadOnlyProperty();
    }

    LocalDate last() {
        return span.get().last(first.get());
    }

    /// Of what is looked at, today stays in sight where it was.
    void look(Span wanted) {
        LocalDate today = today();
        boolean isNow = !today.isBefore(first.get()) && !today.isAfter(last());
        LocalDate day = isNow ? today : first.get();
        span.set(wanted);
        turn(wanted.first(day));
    }

    void turn(int steps) {
        turn(span.get().next(first.get(), steps));
    }

    private void turn(LocalDate day) {
        first.set(day);
        shifts = null;
        state.set(new HoursState.Loading());
        refresh();
    }

    void refresh() {
        LocalDate from = first.get();
        String path = "/shifts?date_from=" + from + "&date_to=" + last() + "&limit=" + AT_ONCE;
        desk.calls().ask(() -> all(path), reply -> {
            if (!from.equals(first.get())) {
                return;
            }
            if (reply instanceof Reply.Ok<List<ShiftView>>(List<ShiftView> found)) {
                shifts = found;
                show();
            } else if (shifts == null) {
                state.set(new HoursState.Failed(desk.trouble(reply)));
            }
        });
    }

    /// Page by page.
    private Reply<List<ShiftView>> all(String path) {
        List<ShiftView> all = new ArrayList<>();
        while (true) {
            Reply<List<ShiftView>> page = desk.api().list(path + "&skip=" + all.size(), ShiftView.class);
            if (!(page instanceof Reply.Ok<List<ShiftView>>(List<ShiftView> some))) {
                return page;
            }
            all.addAll(some);
            if (some.size() < AT_ONCE) {
                return new Reply.Ok<>(all);
            }
        }
    }

    private void show() {
        if (shifts == null) {
            return;
        }
        Instant now = desk.clock().instant();
        String words = query.get().strip().toLowerCase(Locale.ROOT);
        List<PersonHours> people = PersonHours.of(shifts, now).stream()
                .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(words))
                .toList();
        state.set(new HoursState.Shown(people, now));
    }

    /// "8 ч 05 мин".
    String hours(long minutes) {
        return texts().get("hours.length", minutes / 60, String.format(Locale.ROOT, "%02d", minutes % 60));
    }

    String day(LocalDate day) {
        return desk.formats().day(day);
    }

    /// `20 ноября`.
    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM", texts().language().get().locale())
                .format(day);
    }

    String time(Instant moment) {
        return desk.formats().time(moment);
    }

    String written(Instant moment) {
        return WRITTEN.format(moment.atZone(zone()));
    }

    /// What somebody has written as a day and a time, on the restaurant's clock.
    Optional<Instant> moment(String words) {
        try {
            return Optional.of(
                    LocalDateTime.parse(words.strip(), WRITTEN).atZone(zone()).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// Mends it; what is not changed is not sent.
    /// @param refused hears why not
    void mend(ShiftView shift, ShiftMend wanted, Runnable done, Consumer<String> refused) {
        Command<ShiftView> command = Command.patch("/shifts/" + shift.id(), wanted, ShiftView.class);
        desk.calls().ask(() -> desk.api().send(command), reply -> {
            switch (reply) {
                case Reply.Ok<ShiftView> _ -> {
                    desk.speaker().say(texts().get("hours.mended", shift.fullName()));
                    done.run();
                    refresh();
                }
                case Reply.Refused<ShiftView>(Problem problem) -> refused.accept(why(problem, reply));
                case Reply.Unreachable<ShiftView> _ -> refused.accept(desk.trouble(reply));
            }
        });
    }

    private String why(Problem problem, Reply<?> reply) {
        List<FieldError> errors = problem.errors() == null ? List.of() : problem.errors();
        return errors.stream()
                .findFirst()
                .map(error -> texts().get("hours." + error.field()) + ": " + error.message())
                .orElseGet(() -> desk.trouble(reply));
    }
}
