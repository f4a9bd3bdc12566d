package os.qres.server.guest;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Content;

/// Pages as answers.
final class HtmlPages {
    private static final String HTML = "text/html; charset=utf-8";
    /// Nothing but our own style sheet and pictures.
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final Assets assets;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlPages.class.getClassLoader(), "os.qres.server.guest");

    HtmlPages(Assets assets) {
        this.assets = assets;
    }

    Answer menu(MenuPage page) {
        return html(200, "menu.jte", Map.of("page", page));
    }

    /// To whoever came by a code that leads nowhere.
    Answer unknownTable(Words words) {
        return html(404, "unknown.jte", Map.of("words", words, "assets", assets));
    }

    /// To whoever has scanned what a device shows that is to be let in.
    Answer pair(Words words, Optional<String> code) {
        return html(200, "pair.jte", Map.of("words", words, "assets", assets, "code", code));
    }

    private Answer html(int status, String template, Map<String, Object> model) {
        var output = new Utf8ByteOutput();
        templates.render(template, model, output);
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var headers = Map.of("Cache-Control", "no-cache", "Vary", "Accept-Language", "Content-Security-Policy", POLICY);
        return new Answer(status, new Content(HTML, bytes.toByteArray()), null, headers);
    }
}
