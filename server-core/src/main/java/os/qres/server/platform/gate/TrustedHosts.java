package os.qres.server.platform.gate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.HostPort;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.config.GateSettings;
import os.qres.server.platform.http.ProblemAnswers;
import os.qres.server.platform.problem.Refusal;

/// Answers only who calls the server by one of its names. A page on the internet can lead its own name to an address
/// in the restaurant's network (DNS rebinding), but it cannot make the browser say another name than its own.
///
/// Without a list of names those are good that nobody outside can own: addresses, single words, the names of local
/// networks, and what this machine is called. With a list it is that list, and in any case this machine itself, the
/// address that the call came in at (terminals that find the server by themselves use it), and where tables' codes
/// lead to.
public final class TrustedHosts extends Handler.Wrapper {
    private static final String LOCALHOST = "localhost";

    /// Never given to anybody in the public DNS (RFC 6761, 6762 and 8375, ICANN's `internal`, and what routers use).
    private static final List<String> LOCAL =
            List.of(".local", ".lan", ".internal", ".home.arpa", ".localdomain", ".localhost");

    private final boolean listed;
    private final Set<String> names = new HashSet<>();
    private final List<String> suffixes;
    private final ProblemAnswers problems;
    private volatile @Nullable Set<String> own;

    /// @param guestUrl where tables' codes lead to, if not here
    public TrustedHosts(Handler inner, GateSettings settings, Optional<String> guestUrl, ProblemAnswers problems) {
        super(inner);
        this.problems = problems;
        List<String> hosts = settings.hosts().orElse(List.of());
        listed = settings.hosts().isPresent();
        suffixes = hosts.stream()
                .filter(host -> host.startsWith(GateSettings.ANY))
                .map(host -> plain(host.substring(1)))
                .toList();
        hosts.stream().map(TrustedHosts::plain).forEach(names::add);
        guestUrl.map(url -> URI.create(url).getHost()).map(TrustedHosts::plain).ifPresent(names::add);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (isTrusted(plain(Request.getServerName(request)), plain(Request.getLocalAddr(request)))) {
            return super.handle(request, response, callback);
        }
        problems.refuse(request, response, callback, new Refusal.WrongHost());
        return true;
    }

    private boolean isTrusted(String host, String local) {
        if (host.equals(LOCALHOST) || host.equals(local) || names.contains(host)) {
            return true;
        }
        Optional<InetAddress> address = address(host);
        if (listed) {
            return suffixes.stream().anyMatch(host::endsWith)
                    || address.filter(InetAddress::isLoopbackAddress).isPresent();
        }
        return address.isPresent()
                || host.indexOf('.') < 0
                || LOCAL.stream().anyMatch(host::endsWith)
                || own().contains(host);
    }

    private static Optional<InetAddress> address(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What this machine is called. Asking for it may take a name server's time, so that it is asked for when it
    /// first matters, and once.
    private Set<String> own() {
        Set<String> known = own;
        if (known == null) {
            known = lookUp();
            own = known;
        }
        return known;
    }

    private static Set<String> lookUp() {
        try {
            InetAddress here = InetAddress.getLocalHost();
            return Set.copyOf(List.of(plain(here.getHostName()), plain(here.getCanonicalHostName())));
        } catch (IOException _) {
            return Set.of();
        }
    }

    private static String plain(String host) {
        String bare = HostPort.normalizeHost(host).toLowerCase(Locale.ROOT);
        if (bare.startsWith("[")) {
            return bare.substring(1, bare.length() - 1);
        }
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
