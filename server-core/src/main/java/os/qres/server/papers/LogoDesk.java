package os.qres.server.papers;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import os.qres.model.printing.LogoView;
import os.qres.paper.escpos.Block;
import os.qres.paper.escpos.Document;
import os.qres.paper.escpos.Halftone;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.http.ReceivedFile;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.uploads.Uploads;

/// The door to the logo.
final class LogoDesk {
    private final Uploads uploads;

    LogoDesk(Uploads uploads) {
        this.uploads = uploads;
    }

    /// Its dots, where there is one.
    static Optional<String> dots(Reading in) {
        return found(in).map(ReceiptLogo::dots);
    }

    private static Optional<ReceiptLogo> found(Reading in) {
        return Optional.ofNullable(in.session().find(ReceiptLogo.class, ReceiptLogo.ONLY));
    }

    /// @throws RefusedException not found
    Document sheet(Reading in) {
        String dots = dots(in).orElseThrow(() -> RefusedException.notFound("logo"));
        return Document.of(List.of(new Block.Picture(dots)));
    }

    /// Makes dots of a file. Slow: before the unit of work.
    /// @throws RefusedException wrong media type, too large, invalid
    String prepare(Function<Path, ReceivedFile> file) {
        BufferedImage picture = uploads.png(file, LogoView.LARGEST);
        return Halftone.of(picture);
    }

    LogoView become(Unit unit, String dots) {
        ReceiptLogo logo = found(unit).orElse(null);
        if (logo == null) {
            logo = unit.store(new ReceiptLogo(dots, unit.now()));
        } else {
            logo.become(dots, unit.now());
        }
        unit.emit(new LogoChanged());
        return logo.view();
    }

    /// @throws RefusedException not found
    void remove(Unit unit) {
        unit.session().remove(found(unit).orElseThrow(() -> RefusedException.notFound("logo")));
        unit.emit(new LogoChanged());
    }
}
