package os.qres.server.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Route;

/// Which refusals a route has, by status: those that follow from what it is, and those that it names itself.
final class Slugs {
    private static final Map<String, Integer> STATUS = Map.ofEntries(
            Map.entry("unreadable", 400),
            Map.entry("unauthenticated", 401),
            Map.entry("session-ended", 401),
            Map.entry("wrong-credentials", 401),
            Map.entry("wrong-pin", 401),
            Map.entry("unpaired-terminal", 401),
            Map.entry("forbidden", 403),
            Map.entry("foreign-page", 403),
            Map.entry("approval-needed", 403),
            Map.entry("others-order", 403),
            Map.entry("not-found", 404),
            Map.entry("stale", 412),
            Map.entry("item-changed", 412),
            Map.entry("order-changed", 412),
            Map.entry("too-large", 413),
            Map.entry("wrong-media-type", 415),
            Map.entry("invalid", 422),
            Map.entry("idempotency-reused", 422),
            Map.entry("too-many-attempts", 429));
    private static final int CONFLICT = 409;

    private Slugs() {}

    static int status(String slug) {
        return STATUS.getOrDefault(slug, CONFLICT);
    }

    static SortedMap<Integer, List<String>> of(Route<?> route) {
        List<String> slugs = new ArrayList<>(route.refusals());
        if (route.access() != Access.PUBLIC) {
            slugs.addAll(List.of("unauthenticated", "session-ended", "unpaired-terminal"));
        } else if (route.headers().contains("X-Terminal-Token")) {
            slugs.add("unpaired-terminal");
        }
        if (Roles.isSome(route.access()) || route.right().isPresent()) {
            slugs.add("forbidden");
        }
        if (route.path().contains("{") && !route.gives().otherStatuses().contains(404)) {
            slugs.add("not-found");
        }
        if (route.takes().type() != null || !route.takes().media().isEmpty()) {
            slugs.addAll(List.of("unreadable", "too-large", "wrong-media-type", "invalid"));
        }
        if (route.gives().isPaged() || !route.query().isEmpty()) {
            slugs.add("invalid");
        }
        if (route.keepsAnswers()) {
            slugs.addAll(List.of("invalid", "idempotency-reused", "idempotency-running"));
        }
        SortedMap<Integer, List<String>> byStatus = new TreeMap<>();
        slugs.stream().distinct().sorted().forEach(slug -> byStatus.computeIfAbsent(
                        status(slug), _ -> new ArrayList<>())
                .add(slug));
        return byStatus;
    }
}
