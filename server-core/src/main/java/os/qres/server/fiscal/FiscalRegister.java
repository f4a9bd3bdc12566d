package os.qres.server.fiscal;

import java.util.UUID;

/// A fiscal register. What is asked for twice under one `id` is registered once.
public interface FiscalRegister {
    /// @throws RegisterAwayException when nobody knows whether it was registered: it is asked again, by the same id
    /// @throws RegisterHinderedException when it was not registered now, and may be later, by another id
    /// @throws RegisterRefusedException when the register will never take it so
    FiscalDocument register(UUID id, FiscalReceipt receipt);

    /// The register cannot be reached, or is busy with it.
    final class RegisterAwayException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RegisterAwayException(String why) {
            super(why);
        }
    }

    /// The register says no, since there is no paper or its cover is open, or since it had no shift.
    final class RegisterHinderedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final boolean cleared;

        /// @param cleared whether what hindered it is out of the way
        RegisterHinderedException(String why, boolean cleared) {
            super(why);
            this.cleared = cleared;
        }

        boolean isCleared() {
            return cleared;
        }
    }

    /// The register says no, and why.
    final class RegisterRefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RegisterRefusedException(String why) {
            super(why);
        }
    }
}
