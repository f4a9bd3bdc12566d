package os.qres.server.platform.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.FieldError;
import os.qres.model.Problem;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.json.Json;
import os.qres.server.platform.problem.Problems;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// Takes commands through the very routes that HTTP requests take: the same rights, the same checks, the same answer
/// for a repetition.
public final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final Pattern PATH_NAME = Pattern.compile("\\{(\\w+)}");
    private static final byte[] NOTHING = {};

    private final RouteTable table;
    private final Router router;
    private final Json json;
    private final Problems problems;

    public Commands(RouteTable table, Router router, Json json, Problems problems) {
        this.table = table;
        this.router = router;
        this.json = json;
        this.problems = problems;
    }

    /// What a command has come to.
    public sealed interface Result {
        /// It is done, and on the disk.
        /// @param answer the route's, as JSON; empty for none
        record Done(byte[] answer) implements Result {}

        record NotDone(Problem problem) implements Result {}
    }

    public Result run(Actor actor, Command command) {
        try {
            Outcome outcome = done(actor, command);
            return outcome.isRefusal() ? again(outcome) : new Result.Done(outcome.body());
        } catch (RefusedException e) {
            return refused(e.refusal(), actor.language());
        } catch (RuntimeException e) {
            String id = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Fault {} at the command {}", id, command.name(), e);
            return new Result.NotDone(problems.fault(id, actor.language(), null));
        }
    }

    public Result.NotDone refused(Refusal refusal, Locale language) {
        return new Result.NotDone(problems.of(refusal, language, null));
    }

    private Result.NotDone again(Outcome refused) {
        Problem first = json.read(refused.body(), Problem.class);
        return new Result.NotDone(
                new Problem(first.type(), first.title(), first.status(), first.detail(), null, first.errors()));
    }

    private Outcome done(Actor actor, Command command) {
        Route<?> route =
                table.command(command.name()).orElseThrow(() -> RefusedException.invalid("type", "{unknown-command}"));
        Router.admitted(route, actor);
        var fields = new LinkedHashMap<>(command.fields());
        Map<String, String> path = path(route, fields);
        return router.work(route, path, actor, incoming(route, path, command), body(route, fields));
    }

    /// Takes the path's values out of `fields`.
    private static Map<String, String> path(Route<?> route, Map<String, @Nullable Object> fields) {
        var path = new LinkedHashMap<String, String>();
        List<FieldError> errors = new ArrayList<>();
        for (String name : names(route.path())) {
            Object value = fields.remove(name);
            if (value instanceof BigDecimal number) {
                path.put(name, number.stripTrailingZeros().toPlainString());
            } else {
                errors.add(new FieldError(name, value == null ? "{required}" : "{wrong-type}"));
            }
        }
        if (!errors.isEmpty()) {
            throw new RefusedException(new Refusal.Invalid(errors));
        }
        return path;
    }

    private static List<String> names(String path) {
        return PATH_NAME.matcher(path).results().map(name -> name.group(1)).toList();
    }

    private byte[] body(Route<?> route, Map<String, @Nullable Object> fields) {
        if (route.takes().type() == null && !fields.isEmpty()) {
            throw new RefusedException(new Refusal.Invalid(fields.keySet().stream()
                    .map(name -> new FieldError(name, "{unknown-field}"))
                    .toList()));
        }
        return fields.isEmpty()
                        && (route.takes().type() == null || route.takes().isOptional())
                ? NOTHING
                : json.writeObject(fields);
    }

    private static Incoming incoming(Route<?> route, Map<String, String> path, Command command) {
        String filled = PATH_NAME.matcher(route.path()).replaceAll(name -> path.get(name.group(1)));
        var headers = new LinkedHashMap<String, String>();
        headers.put("Idempotency-Key", command.key());
        command.version().ifPresent(version -> headers.put("If-Match", version.toString()));
        return new Incoming.AsCommand(route.method(), RouteTable.bare(filled), headers);
    }
}
