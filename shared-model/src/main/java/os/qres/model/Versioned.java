package os.qres.model;

/// An object whose answers carry its `version` as `ETag`; `If-Match` makes a change of it conditional.
public interface Versioned {
    long version();
}
