package os.qres.server.platform.logs;

/// What a request's method means for the data, in the seed's words and pictures.
enum Operation {
    READ("🔍"),
    CREATE("➕"),
    UPDATE("🔄"),
    PARTIAL_UPDATE("🔧"),
    DELETE("❌"),
    OTHER("❔");

    private final String picture;

    Operation(String picture) {
        this.picture = picture;
    }

    static Operation of(String method) {
        return switch (method) {
            case "GET", "HEAD" -> READ;
            case "POST" -> CREATE;
            case "PUT" -> UPDATE;
            case "PATCH" -> PARTIAL_UPDATE;
            case "DELETE" -> DELETE;
            default -> OTHER;
        };
    }

    @Override
    public String toString() {
        return picture + " " + name();
    }
}
