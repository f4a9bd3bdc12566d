package os.qres.terminal.pairing;

import java.util.Optional;
import os.qres.terminal.connection.ServerAddress;

/// Looks for the restaurant's server on the local network; may take some seconds.
@FunctionalInterface
public interface ServerFinder {
    Optional<ServerAddress> find();

    /// Asks `next` where this one finds nothing.
    default ServerFinder or(ServerFinder next) {
        return () -> find().or(next::find);
    }
}
