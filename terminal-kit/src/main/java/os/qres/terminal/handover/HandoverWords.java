package os.qres.terminal.handover;

/// What both sides call things.
public final class HandoverWords {
    public static final String PATH = "/tickets";
    public static final String NONCE = "X-Qres-Nonce";
    public static final String MARK = "X-Qres-Mark";
    public static final String HAND = "hand";
    public static final String TAKEN = "taken";
    public static final String SERVICE = "_qres-kitchen._tcp.local.";
    public static final String TERMINAL = "terminal";

    /// No waiter sends more at once.
    public static final int MOST_BYTES = 256 * 1024;

    private HandoverWords() {}
}
