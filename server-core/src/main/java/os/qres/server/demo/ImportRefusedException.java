package os.qres.server.demo;

/// Nothing was imported. The message is for the owner: one line for each thing to mend.
public final class ImportRefusedException extends RuntimeException {
    ImportRefusedException(String message) {
        super(message, null, false, false);
    }
}
