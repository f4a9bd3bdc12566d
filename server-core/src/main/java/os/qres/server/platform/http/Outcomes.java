package os.qres.server.platform.http;

import java.util.List;
import os.qres.model.Versioned;
import os.qres.server.platform.json.Json;

/// Makes of what a route says what is sent.
final class Outcomes {
    private static final byte[] NOTHING = {};

    private final Json json;

    Outcomes(Json json) {
        this.json = json;
    }

    Outcome of(Route<?> route, Answer answer) {
        Object body = answer.body();
        if (body == null) {
            return new Outcome(
                    answer.status(), Outcome.JSON, NOTHING, answer.location(), answer.etag(), answer.headers());
        }
        if (body instanceof Content content) {
            return new Outcome(
                    answer.status(),
                    content.type(),
                    content.bytes(),
                    answer.location(),
                    answer.etag(),
                    answer.headers());
        }
        if (body instanceof FileContent content) {
            return new Outcome(
                    answer.status(),
                    content.type(),
                    NOTHING,
                    answer.location(),
                    answer.etag(),
                    answer.headers(),
                    content.file());
        }
        Class<?> given = route.gives().type();
        Class<?> type = given == null ? body.getClass() : given;
        byte[] bytes = body instanceof List<?> list
                ? json.writeList(list, type)
                : json.write(body, body instanceof Versioned ? body.getClass() : type);
        String etag = body instanceof Versioned versioned ? "\"" + versioned.version() + "\"" : answer.etag();
        return new Outcome(answer.status(), Outcome.JSON, bytes, answer.location(), etag, answer.headers());
    }
}
