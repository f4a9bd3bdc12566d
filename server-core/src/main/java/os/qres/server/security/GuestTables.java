package os.qres.server.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// At which table a guest sits who asks for a page by a table's code, or for what such a page shows. A code that is
/// made up is nobody's: nobody gets an allowance by inventing one, nor a look into the database.
final class GuestTables {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Pattern CODE = Pattern.compile("^(?:/api)?/menu/([0-9a-fA-F-]{36})(?:/call)?/?$");

    private final LoadingCache<Boolean, Map<UUID, Integer>> codes;

    /// @param codes the codes of all tables
    GuestTables(Supplier<Map<UUID, Integer>> codes) {
        this.codes = Caffeine.newBuilder().expireAfterWrite(FRESH).build(_ -> codes.get());
    }

    Optional<Integer> of(Request request) {
        Optional<Integer> table = table(request.getHttpURI().getPath());
        return table.isPresent() ? table : table(referring(request));
    }

    /// The page that a style sheet or a picture is asked for.
    private static @Nullable String referring(Request request) {
        String referer = request.getHeaders().get(HttpHeader.REFERER);
        try {
            return referer == null ? null : URI.create(referer).getPath();
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private Optional<Integer> table(@Nullable String path) {
        Matcher code = CODE.matcher(path == null ? "" : path);
        if (!code.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(codes.get(true).get(UUID.fromString(code.group(1))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
