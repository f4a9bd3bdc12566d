package os.qres.server.papers;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import os.qres.model.printing.PaperFormat;
import os.qres.paper.escpos.Document;
import os.qres.paper.escpos.PaperProfile;
import os.qres.paper.escpos.Sheet;
import os.qres.paper.escpos.SheetImage;
import os.qres.paper.escpos.SheetPdf;
import os.qres.paper.escpos.SheetText;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Content;
import os.qres.server.platform.http.Filter;

/// Shows on a screen what would come out of a printer, from the very same layout.
final class Preview {
    static final String PNG = "image/png";
    static final String PDF = "application/pdf";
    static final String TEXT = "text/plain";
    static final Filter FORMAT = Filter.word("format", PaperFormat.class);

    /// Whether it is to be shown as the printer will bring it out, instead of in the caller's language.
    static final Filter PRINTED = Filter.flag("printed");

    private Preview() {}

    static Answer answer(Call<?> call, Document document) {
        return shown(call, Sheet.of(document, PaperProfile.PREVIEW.columns()));
    }

    static Answer shown(Call<?> call, Sheet sheet) {
        Content content =
                switch (call.queryWord("format", PaperFormat.class).orElse(PaperFormat.PNG)) {
                    case PNG -> new Content(PNG, SheetImage.png(sheet));
                    case PDF -> new Content(PDF, SheetPdf.of(sheet, "QRes"));
                    case TEXT ->
                        new Content(
                                TEXT + "; charset=utf-8", SheetText.of(sheet).getBytes(StandardCharsets.UTF_8));
                };
        return new Answer(200, content, null, Map.of());
    }
}
