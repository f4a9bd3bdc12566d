package os.qres.server.platform.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The seed's `CSP_…` settings as one `Content-Security-Policy`.
///
/// The seed's own example allows `'unsafe-inline'`, which would let an injected script run: such words are left out,
/// with a warning, rather than stopping a server that was set up by that example.
final class ContentPolicy {
    private static final Logger LOG = LoggerFactory.getLogger(ContentPolicy.class);
    private static final String ALWAYS =
            "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
    private static final String SOURCE = "[\\x21-\\x7e&&[^;,\"]]+";
    private static final String UNSAFE = "'unsafe-";

    /// Words that are nothing without their quotation marks, which a shell may have taken away.
    private static final Set<String> QUOTED =
            Set.of("self", "none", "unsafe-inline", "unsafe-eval", "unsafe-hashes", "strict-dynamic");

    private ContentPolicy() {}

    static String of(Environment environment) {
        var sources = new LinkedHashMap<String, List<String>>();
        sources.put("default-src", environment.list("CSP_DEFAULT_SRC").orElse(List.of("'self'")));
        sources.put("script-src", environment.list("CSP_SCRIPT_SRC").orElse(List.of("'self'")));
        sources.put("style-src", environment.list("CSP_STYLE_SRC").orElse(List.of("'self'")));
        sources.put("img-src", environment.list("CSP_IMG_SRC").orElse(List.of("'self'", "data:")));
        sources.put("font-src", environment.list("CSP_FONT_SRC").orElse(List.of("'self'")));
        sources.put("connect-src", environment.list("CSP_CONNECT_SRC").orElse(List.of("'self'")));
        return sources.entrySet().stream().map(ContentPolicy::directive).collect(Collectors.joining("; ")) + "; "
                + ALWAYS;
    }

    private static String directive(Map.Entry<String, List<String>> sources) {
        String setting = "CSP_" + sources.getKey().replace('-', '_').toUpperCase(Locale.ROOT);
        String allowed = sources.getValue().stream()
                .map(source -> checked(setting, source))
                .filter(source -> isSafe(setting, source))
                .collect(Collectors.joining(" "));
        return sources.getKey() + " " + (allowed.isEmpty() ? "'none'" : allowed);
    }

    private static String checked(String setting, String source) {
        if (!source.matches(SOURCE)) {
            throw Environment.wrong(setting, source, "sources such as 'self' or https://example.org");
        }
        return QUOTED.contains(source) ? "'" + source + "'" : source;
    }

    private static boolean isSafe(String setting, String source) {
        if (!source.startsWith(UNSAFE)) {
            return true;
        }
        LOG.warn("{} allows {}, which would let injected code run: it is left out", setting, source);
        return false;
    }
}
