package os.qres.server.platform.database;

/// Keeps what stands in the database from whoever reads it there.
public interface Seal {
    String seal(String text);

    /// @throws IllegalStateException when it was sealed with another key, or changed since
    String unseal(String sealed);
}
