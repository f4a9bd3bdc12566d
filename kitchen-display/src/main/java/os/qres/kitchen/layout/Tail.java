package os.qres.kitchen.layout;

/// What stands at the right of a line at the pass: who makes it, and how far they are.
public record Tail(String station, State state) {
    /// How far a station is with a line.
    public enum State {
        WAITING,
        COOKING,
        DONE,
        HELD
    }
}
