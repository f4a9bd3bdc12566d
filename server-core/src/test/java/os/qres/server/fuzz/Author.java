package os.qres.server.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import os.qres.server.fuzz.Api.Operation;
import os.qres.server.fuzz.Api.Parameter;

/// Writes requests: good ones, and from those the ones that are sent.
final class Author {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Those that hash, and those that give much, are written less often than the others.
    private static final Pattern COSTLY = Pattern.compile(
            "/auth/login.*|/auth/me/password|/users|/users/\\{user_id}.*|/sync/.*|/metrics|.*/menu.*|/docs.*|/redoc|/openapi.*");

    private final House house;
    private final GoodValues good;
    private final Spoiling spoiling;
    private final Twisting twisting = new Twisting();
    private final List<Operation> operations = new ArrayList<>();
    private final String host;

    Author(House house) {
        this.house = house;
        good = new GoodValues(house.api, house.ids());
        spoiling = new Spoiling(house.api);
        host = URI.create(house.address()).getAuthority();
        for (Operation operation : house.api.operations()) {
            int times = COSTLY.matcher(operation.path()).matches() ? 1 : 8;
            operations.addAll(Collections.nCopies(times, operation));
        }
    }

    /// A request that must be refused: by whom it comes, or for what is wrong with it.
    Draft spoilt(Wild wild) {
        Operation operation = wild.one(operations);
        boolean isOutsider = !operation.isOpen() && wild.chance(15);
        Draft draft = draft(operation, isOutsider ? outsider(operation, wild) : insider(operation, wild), wild);
        if (isOutsider) {
            draft.way("not allowed").isSpoilt = true;
            twisting.twist(draft, wild);
            return draft;
        }
        spoiling.spoil(draft, bodyOf(operation, wild), wild);
        return draft;
    }

    /// A request that may be good or not.
    Draft twisted(Wild wild) {
        Operation operation = wild.one(operations);
        Draft draft = draft(operation, wild.chance(90) ? insider(operation, wild) : wild.one(House.CALLERS), wild);
        if (operation.body() != null) {
            draft.text(json(bodyOf(operation, wild)));
        } else if (!operation.media().isEmpty()) {
            draft.header("Content-Type", wild.one(operation.media()));
            draft.body = wild.bytes(wild.between(1, 2_000));
        }
        if (operation.hears("Idempotency-Key") && wild.chance(40)) {
            draft.header("Idempotency-Key", wild.word(20));
        }
        for (Parameter parameter : operation.in("query")) {
            if (wild.chance(25)) {
                draft.query.add(parameter.name() + "=" + encoded(filter(parameter, wild)));
            }
        }
        if (wild.chance(2)) {
            Frames.open(draft, wild);
            return draft;
        }
        int twists = wild.below(4);
        for (int i = 0; i < twists; i++) {
            twisting.twist(draft, wild);
        }
        return draft;
    }

    /// A request with ten megabytes in it, or a few bytes more.
    Draft enormous(Wild wild) {
        List<Operation> taking = operations.stream()
                .filter(operation -> operation.body() != null)
                .toList();
        Operation operation = wild.one(taking);
        Draft draft = draft(operation, insider(operation, wild), wild);
        draft.text(SpoiltBodies.enormous(wild));
        draft.way("enormous").isSpoilt = true;
        draft.isUnfinished = true;
        return draft;
    }

    private Draft draft(Operation operation, String caller, Wild wild) {
        var draft = new Draft(operation, caller, wild.one(house.paths(operation)));
        draft.headers.add("Host: " + host);
        draft.headers.add("Accept-Language: " + wild.one("en", "ru"));
        if (!house.credentials(caller).isEmpty()) {
            draft.headers.add(house.credentials(caller));
        }
        if (operation.body() != null) {
            draft.headers.add("Content-Type: "
                    + wild.one(operation.media().stream()
                            .filter(type -> type.endsWith("json"))
                            .toList()));
        }
        return draft;
    }

    private ObjectNode bodyOf(Operation operation, Wild wild) {
        return operation.body() == null
                ? JSON.createObjectNode()
                : (ObjectNode) good.body(operation.body(), operation.isPatch(), wild);
    }

    private static String insider(Operation operation, Wild wild) {
        return operation.isOpen() ? wild.one(House.CALLERS) : wild.one(List.copyOf(operation.roles()));
    }

    private static String outsider(Operation operation, Wild wild) {
        List<String> others = House.CALLERS.stream()
                .filter(caller -> !operation.roles().contains(caller))
                .filter(caller -> !caller.equals("pos") && !caller.equals("display"))
                .toList();
        return wild.one(others);
    }

    private String filter(Parameter parameter, Wild wild) {
        if (parameter.name().startsWith("date")) {
            return LocalDate.of(2026, 11, wild.between(1, 30)).toString();
        }
        return good.value(parameter.name(), parameter.schema(), wild, 0).asText();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String json(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
