package os.qres.model.bookings;

/// How far a booking is.
public enum BookingStatus {
    /// Its guests have not come yet.
    EXPECTED,
    /// Its guests have been seated at the table.
    SEATED,
    /// Somebody has called it off.
    CANCELLED,
    /// Its guests never came.
    NO_SHOW
}
