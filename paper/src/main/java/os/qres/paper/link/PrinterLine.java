package os.qres.paper.link;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;

/// A connection to a printer. Closing it, from whichever thread, ends whatever waits on it.
interface PrinterLine extends Closeable {
    void send(byte[] bytes) throws IOException;

    /// The next byte that the printer says, or nothing within `patience`.
    /// @throws IOException when the connection has ended
    OptionalInt hear(Duration patience) throws IOException;

    @Override
    void close();
}
