package os.qres.server.live;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.Problem;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.http.Command;
import os.qres.server.platform.http.Commands;
import os.qres.server.platform.json.Json;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// What a client says over the live channel, and what it is answered: `{"id", "type", …}` with
/// `{"type": "ack", "id", "result"}` or `{"type": "error", "id", "problem"}`. The `id` is the command's idempotency
/// key; `if_match` may name the version that the client believes to change; all other fields are the route's.
final class Conversation {
    private static final int LONGEST_ID = 255;

    private final Commands commands;
    private final Json json;

    Conversation(Commands commands, Json json) {
        this.commands = commands;
        this.json = json;
    }

    String answer(Actor actor, String said) {
        Map<String, @Nullable Object> fields;
        try {
            fields = json.readObject(said);
        } catch (RefusedException e) {
            return refuse(actor, null, e.refusal());
        }
        String id = fields.get("id") instanceof String text && text.length() <= LONGEST_ID && Json.isText(text)
                ? text
                : null;
        try {
            return switch (commands.run(actor, command(fields))) {
                case Commands.Result.Done(byte[] answer) -> acknowledge(id, answer);
                case Commands.Result.NotDone(Problem problem) -> error(id, problem);
            };
        } catch (RefusedException e) {
            return refuse(actor, id, e.refusal());
        }
    }

    /// Says no to what cannot be read as a command at all.
    String refuse(Actor actor, @Nullable String id, Refusal refusal) {
        return error(id, commands.refused(refusal, actor.language()).problem());
    }

    private static Command command(Map<String, @Nullable Object> fields) {
        String key = text(fields, "id");
        if (key.length() > LONGEST_ID) {
            throw RefusedException.invalid("id", "{size} 1 " + LONGEST_ID);
        }
        String type = text(fields, "type");
        Optional<Long> version = version(fields.remove("if_match"));
        return new Command(type, key, version, fields);
    }

    private static String text(Map<String, @Nullable Object> fields, String name) {
        Object value = fields.remove(name);
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw RefusedException.invalid(name, "{required}");
        }
        if (!(value instanceof String text)) {
            throw RefusedException.invalid(name, "{wrong-type}");
        }
        if (!Json.isText(text)) {
            throw RefusedException.invalid(name, "{characters}");
        }
        return text;
    }

    private static Optional<Long> version(@Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            if (value instanceof BigDecimal number) {
                return Optional.of(number.longValueExact());
            }
        } catch (ArithmeticException _) {
            // Refused below, like whatever is no number.
        }
        throw RefusedException.invalid("if_match", "{wrong-type}");
    }

    private String acknowledge(@Nullable String id, byte[] answer) {
        String result = answer.length == 0 ? "null" : new String(answer, StandardCharsets.UTF_8);
        return "{\"type\":\"ack\",\"id\":" + quoted(id) + ",\"result\":" + result + "}";
    }

    private String error(@Nullable String id, Problem problem) {
        String written = new String(json.writeBrief(problem, Problem.class), StandardCharsets.UTF_8);
        return "{\"type\":\"error\",\"id\":" + quoted(id) + ",\"problem\":" + written + "}";
    }

    private String quoted(@Nullable String id) {
        return id == null ? "null" : json.jsonb().toJson(id);
    }
}
