package os.qres.terminal.connection;

/// The answer of a call that gives nothing back (204, or an answer that nobody reads).
public record Done() {}
