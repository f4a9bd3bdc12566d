package os.qres.test.network;

/// What happens to a connection.
///
/// @param up the way to the server
/// @param down the way back
/// @param twice whether what goes up arrives a second time as well, over a connection of its own whose answers
/// nobody hears
public record Fault(Flow up, Flow down, boolean twice) {
    public static final Fault NONE = new Fault(Flow.CLEAN, Flow.CLEAN, false);

    public static final Fault TWICE = new Fault(Flow.CLEAN, Flow.CLEAN, true);

    public static Fault up(Flow flow) {
        return new Fault(flow, Flow.CLEAN, false);
    }

    public static Fault down(Flow flow) {
        return new Fault(Flow.CLEAN, flow, false);
    }
}
