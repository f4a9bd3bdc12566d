package os.qres.server.platform.http;

/// A body that is not JSON: a page, a picture.
public record Content(String type, byte[] bytes) {}
