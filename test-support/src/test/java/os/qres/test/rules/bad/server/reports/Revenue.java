package os.qres.test.rules.bad.server.reports;

public record Revenue(long minor) {}
