package os.qres.pos.bookings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import os.qres.model.bookings.BookingView;
import os.qres.pos.house.House;
import os.qres.terminal.text.Formats;

/// Bookings in a person's words.
public final class BookingWords {
    /// A night's bookings are of the evening before, until this hour: as the usual business day has it.
    private static final int NIGHT_ENDS = 5;

    private final House house;

    public BookingWords(House house) {
        this.house = house;
    }

    /// "Booked for 19:30: Ivanova, 4", with its day where that is another than today.
    public String warning(BookingView booking) {
        return house.texts().get("booking.warning", when(booking.beginsAt()), booking.guestName(), booking.covers());
    }

    /// "19:30", "20 November, 19:30".
    public String when(Instant moment) {
        Formats formats = house.formats();
        LocalDate day = dayOf(moment);
        return day.equals(today()) ? formats.time(moment) : date(day) + ", " + formats.time(moment);
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(
                        "d MMMM", house.texts().language().get().locale())
                .format(day);
    }

    /// "19:30–21:30".
    String span(BookingView booking) {
        return house.formats().time(booking.beginsAt()) + "–" + house.formats().time(booking.endsAt());
    }

    /// "Today", "Tomorrow", or the day's name.
    String day(LocalDate day) {
        if (day.equals(today())) {
            return house.texts().get("booking.today");
        }
        return day.equals(today().plusDays(1))
                ? house.texts().get("booking.tomorrow")
                : house.formats().day(day);
    }

    /// The same where there is little room: "Wed, 25 Nov".
    String shortDay(LocalDate day) {
        return day.isAfter(today().plusDays(1)) || day.isBefore(today())
                ? DateTimeFormatter.ofPattern(
                                "EEE, d MMM", house.texts().language().get().locale())
                        .format(day)
                : day(day);
    }

    LocalDate today() {
        return dayOf(house.instant());
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(
                moment.minusSeconds(NIGHT_ENDS * 3600L), house.formats().zone());
    }

    /// "2 h", "1 h 30 min".
    String length(int minutes) {
        return minutes % 60 == 0
                ? house.texts().get("booking.hours", minutes / 60)
                : house.texts().get("booking.hours.minutes", minutes / 60, minutes % 60);
    }
}
