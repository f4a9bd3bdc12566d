package os.qres.server.platform.http;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jetty.http.pathmap.MatchedResource;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// All routes, found by method and path. A trailing slash and the prefix `/api` make no difference.
public final class RouteTable {
    /// A route, and what the path's `{names}` stand for.
    record Match(Route<?> route, Map<String, String> path) {}

    private record Entry(UriTemplatePathSpec spec, Map<String, Route<?>> byMethod) {}

    private final List<Route<?>> routes;
    private final Map<String, Entry> plain = new HashMap<>();
    private final PathMappings<Entry> named = new PathMappings<>();
    private final Map<String, Route<?>> commands = new HashMap<>();

    public RouteTable(List<Route<?>> routes) {
        this.routes = List.copyOf(routes);
        var entries = new LinkedHashMap<String, Entry>();
        for (Route<?> route : routes) {
            String path = bare(route.path());
            Entry entry = entries.computeIfAbsent(path, p -> new Entry(new UriTemplatePathSpec(p), new TreeMap<>()));
            if (entry.byMethod().put(route.method(), route) != null) {
                throw new IllegalStateException("two routes for " + route.method() + " " + route.path());
            }
        }
        for (Route<?> route : routes) {
            if (route.command().isPresent() && commands.put(route.command().get(), route) != null) {
                throw new IllegalStateException(
                        "two routes for " + route.command().get());
            }
        }
        // A path without names needs no pattern, and is what most requests ask for.
        entries.forEach((path, entry) -> {
            if (path.indexOf('{') < 0) {
                plain.put(path, entry);
            } else {
                named.put(entry.spec(), entry);
            }
        });
    }

    /// The route that is called so on the live channel.
    Optional<Route<?>> command(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    public List<Route<?>> routes() {
        return routes;
    }

    /// @throws RefusedException not found, or wrong method
    Match find(String method, String path) {
        String bare = bare(path);
        Entry known = plain.get(bare);
        Entry entry = known == null ? named(bare) : known;
        Route<?> route = entry.byMethod().get(method.equals("HEAD") ? "GET" : method);
        if (route == null) {
            throw new RefusedException(
                    new Refusal.WrongMethod(List.copyOf(entry.byMethod().keySet())));
        }
        return new Match(route, known == null ? entry.spec().getPathParams(bare) : Map.of());
    }

    private Entry named(String path) {
        MatchedResource<Entry> matched = named.getMatched(path);
        if (matched == null) {
            throw RefusedException.notFound("path");
        }
        return matched.getResource();
    }

    static String bare(String path) {
        String bare = path.startsWith("/api/") ? path.substring(4) : path;
        return bare.length() > 1 && bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
