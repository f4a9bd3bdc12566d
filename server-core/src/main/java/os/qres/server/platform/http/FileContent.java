package os.qres.server.platform.http;

import java.nio.file.Path;

/// A body that is sent from a file, piece by piece: however many ask for it at once, it is never whole in memory.
public record FileContent(String type, Path file) {}
