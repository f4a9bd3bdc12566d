package os.qres.server.uploads;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import os.qres.model.uploads.UploadView;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.FileContent;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.problem.RefusedException;

/// `/uploads`.
public final class UploadRoutes {
    private static final Map<String, String> FOR_EVER = Map.of("Cache-Control", "public, max-age=31536000, immutable");

    private final Database database;
    private final Uploads uploads;

    public UploadRoutes(Database database, Uploads uploads) {
        this.database = database;
        this.uploads = uploads;
    }

    public List<Route<?>> routes() {
        return List.of(store(), show());
    }

    /// The same picture again gets the same answer by itself: its name is its content's.
    private Route<?> store() {
        return Route.post("/uploads", Access.ADMIN)
                .says("Takes a picture, JPEG or PNG, by itself or as the file of a form; it is made anew, at most"
                        + " 1,600 pixels a side, and without a camera's notes.")
                .refuses("too-many-attempts")
                .takesFile("image/jpeg", "image/png")
                .creates(UploadView.class)
                .prepares(call -> {
                    Uploads.Prepared picture = uploads.prepare(call::file);
                    return unit -> {
                        UploadView stored = uploads.keep(unit, picture);
                        return Answer.created(stored.url(), stored);
                    };
                });
    }

    private Route<?> show() {
        return Route.get("/uploads/{picture}", Access.PUBLIC)
                .says("An uploaded picture, which never changes.")
                .refuses("not-found")
                .givesMedia("image/jpeg", "image/png")
                .does(this::picture);
    }

    private Answer picture(Call<Void> call) {
        String name = call.text("picture");
        Path file = database.read(call.actor(), in -> uploads.file(in, name))
                .orElseThrow(() -> RefusedException.notFound("picture"));
        return new Answer(200, new FileContent(Uploads.mediaType(name), file), null, FOR_EVER);
    }
}
