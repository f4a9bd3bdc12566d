package os.qres.pos.till;

import javafx.scene.control.Button;
import os.qres.model.till.TillReport;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.SheetDialog;
import os.qres.terminal.theme.Icons;

/// A report as it comes out of the printer, and the button that prints it. A numbered one that has come out before
/// comes as a copy.
final class PaperDialog {
    private PaperDialog() {}

    /// Opens it.
    static Button button(Desk desk, TillReport report) {
        Button button = Fxml.whole(new Button(desk.texts().get("paper.show"), Icons.PRINTER.node()));
        button.setId(report.number() == null ? "paper" : "paper-" + report.number());
        button.setOnAction(_ -> new SheetDialog(
                        desk,
                        title(desk, report),
                        fileName(report),
                        (format, show, say) -> desk.house().printing().paper(report.number(), format, show, say),
                        () -> desk.house().printing().report(report.number(), desk.way()::say))
                .open());
        return button;
    }

    private static String fileName(TillReport report) {
        return report.number() == null ? "x-report-" + report.businessDay() : "z-report-" + report.number();
    }

    static String title(Desk desk, TillReport report) {
        return report.number() == null
                ? desk.texts().get("paper.x")
                : desk.texts().get("paper.z", report.number());
    }
}
