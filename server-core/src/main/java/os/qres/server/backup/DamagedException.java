package os.qres.server.backup;

import java.io.IOException;

/// A backup's file is not what the server wrote.
public final class DamagedException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedException(String what) {
        super(what);
    }
}
