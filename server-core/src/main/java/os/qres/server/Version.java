package os.qres.server;

import java.util.Optional;

/// Which QRes this is.
final class Version {
    /// From the jar's manifest; `development` when run from classes.
    static final String NUMBER = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElse("development");

    private Version() {}
}
