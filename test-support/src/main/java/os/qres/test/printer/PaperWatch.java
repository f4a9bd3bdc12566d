package os.qres.test.printer;

/// Hears of every slip as it comes, counted from 0, before whoever has it printed is told of it.
public interface PaperWatch {
    /// Its first letter has come.
    default void begun(int slip) {}

    /// It was cut off.
    default void cameOut(int slip) {}
}
