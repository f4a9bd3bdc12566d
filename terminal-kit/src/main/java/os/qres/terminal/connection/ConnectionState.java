package os.qres.terminal.connection;

/// How far this screen can be trusted.
public sealed interface ConnectionState {
    /// Everything the server knows is on the screen.
    record Live() implements ConnectionState {}

    /// The server has been silent for so long; what is shown may be old.
    record Behind(int seconds) implements ConnectionState {}

    /// No connection; so many commands wait to be sent.
    record Offline(int waiting) implements ConnectionState {}
}
