package os.qres.terminal.pairing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.terminal.connection.ServerAddress;
import os.qres.terminal.store.PairedServer;

/// How far a device has come on its way into the restaurant.
public sealed interface PairingStep {
    /// Nothing has begun.
    record NotPaired() implements PairingStep {}

    /// Looking for the server on the network, or waiting for the given one to answer.
    record FindingServer(@Nullable ServerAddress given) implements PairingStep {}

    /// A person types the address; `trouble` says why it has come to that.
    record EnterAddress(Trouble trouble) implements PairingStep {}

    /// A manager compares the code in the console and lets the device in.
    record ShowingCode(ServerAddress server, String code, Instant expiresAt) implements PairingStep {}

    /// The manager, or the server in its `words`, said no.
    record Refused(ServerAddress server, String words) implements PairingStep {}

    /// Nobody decided in time.
    record Expired(ServerAddress server) implements PairingStep {}

    record Paired(PairedServer server) implements PairingStep {}

    enum Trouble {
        /// A person wants to type it.
        NONE,
        NOT_FOUND,
        NOT_AN_ADDRESS,
        NO_ANSWER
    }
}
