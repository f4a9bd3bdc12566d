package os.qres.admin.printers;

import os.qres.admin.controls.PaperPane;
import os.qres.model.printing.PrintJobView;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Layers;

/// What a chit says, as it comes out of the printer.
final class ChitDialog {
    private static final double HEIGHT = 520;

    private ChitDialog() {}

    static void open(PrintersViewModel model, Layers layers, PrintJobView job) {
        PaperPane paper = new PaperPane(model.desk(), "chit", HEIGHT, format -> model.desk()
                .api()
                .bytes("/print-jobs/" + job.id() + "/preview?format=" + format));
        Dialog dialog = new Dialog("№ " + job.number() + "  " + job.title(), paper);
        dialog.action("chit-close", model.desk().texts().get("close"), () -> layers.close(dialog));
        dialog.action(
                "chit-pdf",
                model.desk().texts().get("chit.pdf"),
                () -> paper.place("chit-" + job.number() + ".pdf").ifPresent(paper::keep),
                "primary");
        layers.open(dialog);
        paper.load();
    }
}
