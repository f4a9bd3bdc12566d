package os.qres.server.guest;

import java.net.URI;
import java.util.Optional;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// Takes a form from our own pages only: no other site may call the waiter by a guest's phone. Browsers say where a
/// form stands, by `Sec-Fetch-Site` over HTTPS and by `Origin` always; programs say neither, and have no guest's
/// phone.
final class SameSite {
    private SameSite() {}

    /// @throws RefusedException foreign page
    static void require(Call<?> call) {
        boolean isForeign = call.header("Sec-Fetch-Site")
                .map(site -> !site.equals("same-origin"))
                .orElseGet(() -> call.header("Origin")
                        .filter(origin -> !authority(origin).equals(authority(call.origin())))
                        .isPresent());
        if (isForeign) {
            throw new RefusedException(new Refusal.ForeignPage());
        }
    }

    /// Host and port: behind a proxy that ends TLS only the scheme is another.
    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
