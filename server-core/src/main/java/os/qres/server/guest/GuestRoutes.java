package os.qres.server.guest;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import os.qres.model.floor.TableView;
import os.qres.model.live.Restaurant;
import os.qres.server.floor.Floor;
import os.qres.server.guest.MenuPages.Wanted;
import os.qres.server.menu.PreparedMenu;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Content;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.i18n.Texts;
import os.qres.server.platform.problem.RefusedException;

/// The pages that a guest's phone opens: plain HTML, one style sheet, nothing from anywhere else.
public final class GuestRoutes {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String FOREVER = "public, max-age=31536000, immutable";
    /// Nothing but our own style sheet and pictures.
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final Database database;
    private final Floor floor;
    private final PreparedMenu menu;
    private final Function<Reading, Restaurant> restaurant;
    private final Texts texts = new Texts("guest");
    private final Assets assets = new Assets();
    private final MenuPages pages = new MenuPages(assets);
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, GuestRoutes.class.getClassLoader(), "os.qres.server.guest");

    /// The house, and the table whose code it was.
    private record Place(Restaurant restaurant, Optional<TableView> table) {}

    public GuestRoutes(Database database, Floor floor, PreparedMenu menu, Function<Reading, Restaurant> restaurant) {
        this.database = database;
        this.floor = floor;
        this.menu = menu;
        this.restaurant = restaurant;
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.get("/menu", Access.PUBLIC)
                        .says("Shows the menu as a page, to guests without a table's code.")
                        .filters("lang", "without")
                        .hears("Accept-Language")
                        .givesMedia("text/html")
                        .does(call -> menu(call, null)),
                Route.get("/menu/{qr_code}", Access.PUBLIC)
                        .says("Shows the menu as a page, to guests at the table whose code it is.")
                        .filters("lang", "without")
                        .hears("Accept-Language")
                        .givesMedia("text/html")
                        .orAnswers(404)
                        .does(call -> menu(call, call.text("qr_code"))),
                Route.get("/assets/{file}", Access.PUBLIC)
                        .says("Gives a style sheet or picture of the guest pages, to be kept for ever.")
                        .givesMedia("text/css", "image/svg+xml")
                        .refuses("not-found")
                        .does(call -> asset(call.text("file"))));
    }

    private Answer menu(Call<?> call, @Nullable String code) {
        Optional<Locale> chosen = chosenLanguage(call);
        var words = new Words(texts, chosen.orElse(known(call.actor().language())));
        Place place = database.read(call.actor(), in -> new Place(restaurant.apply(in), table(in, code)));
        if (code != null && place.table().isEmpty()) {
            return html(404, "unknown.jte", Map.of("words", words, "assets", assets));
        }
        var wanted =
                new Wanted(words, chosen.map(Locale::getLanguage).orElse(null), Unwanted.of(call.queryAll("without")));
        var page =
                pages.page(menu.categories(), place.restaurant(), place.table().orElse(null), wanted);
        return html(200, "menu.jte", Map.of("page", page));
    }

    private Optional<TableView> table(Reading in, @Nullable String code) {
        try {
            return code == null ? Optional.empty() : floor.byQrCode(in, UUID.fromString(code));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Locale> chosenLanguage(Call<?> call) {
        return call.query("lang").map(Locale::of).filter(Texts.LANGUAGES::contains);
    }

    private static Locale known(Locale language) {
        return Texts.LANGUAGES.contains(language) ? language : Texts.RUSSIAN;
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

    private Answer asset(String file) {
        Content content = assets.file(file).orElseThrow(() -> RefusedException.notFound("path"));
        return new Answer(200, content, null, Map.of("Cache-Control", FOREVER));
    }
}
