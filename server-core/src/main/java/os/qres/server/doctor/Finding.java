package os.qres.server.doctor;

/// One thing that was looked at.
/// @param text its sentence among the texts
/// @param details what the sentence names
public record Finding(Weight weight, String text, Object... details) {
    /// How bad it is.
    public enum Weight {
        GOOD,
        /// Worth knowing, and no damage.
        NOTE,
        DAMAGE,
        /// Could not be looked at.
        UNKNOWN
    }

    static Finding good(String text, Object... details) {
        return new Finding(Weight.GOOD, text, details);
    }

    static Finding note(String text, Object... details) {
        return new Finding(Weight.NOTE, text, details);
    }

    static Finding damage(String text, Object... details) {
        return new Finding(Weight.DAMAGE, text, details);
    }

    static Finding unknown(String text, Object... details) {
        return new Finding(Weight.UNKNOWN, text, details);
    }
}
