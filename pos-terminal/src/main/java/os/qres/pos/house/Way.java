package os.qres.pos.house;

/// From screen to screen. The frame goes; the screens only say where to.
public interface Way {
    void floor();

    void table(int tableId);

    /// Looks at a check that keeps the day from being closed: where one would go to the floor afterwards, one comes
    /// back to the day.
    default void fromDay(int tableId) {
        table(tableId);
    }

    void payment(int tableId);

    /// Cash, paid checks, and the end of the day.
    void till();

    /// A sentence for the person, shown for a few seconds.
    void say(String words);

    /// Says what was done, and offers to undo it for a few seconds.
    void say(String words, Runnable undo);

    /// Says what somebody else has done, in place of what was asked for, and offers to ask for it again of what is
    /// there now.
    void overtaken(String words, Runnable again);
}
