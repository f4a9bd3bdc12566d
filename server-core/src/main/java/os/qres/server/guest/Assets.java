package os.qres.server.guest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import os.qres.server.platform.http.Content;

/// What guest pages load besides themselves. Each file's name carries a hash of its content, so that a phone may keep
/// it for ever.
final class Assets {
    private final String stylesheet;
    private final String icon;
    private final Map<String, Content> files;

    Assets() {
        byte[] css = (resource("guest-palette.css") + resource("guest.css")).getBytes(StandardCharsets.UTF_8);
        byte[] mark = resource("mark.svg").getBytes(StandardCharsets.UTF_8);
        stylesheet = "guest-" + hash(css) + ".css";
        icon = "mark-" + hash(mark) + ".svg";
        files = Map.of(
                stylesheet, new Content("text/css; charset=utf-8", css), icon, new Content("image/svg+xml", mark));
    }

    /// Address of the style sheet.
    String stylesheet() {
        return "/assets/" + stylesheet;
    }

    /// Address of the mark that browsers show in a tab.
    String icon() {
        return "/assets/" + icon;
    }

    Optional<Content> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private static String resource(String name) {
        try (InputStream bytes = Assets.class.getResourceAsStream("/guest/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("guest/" + name + " is not in the program");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
