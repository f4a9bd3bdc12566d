package os.qres.test.rules.bad.model;

import java.nio.file.Path;

public record ReadsFiles(Path file) {}
