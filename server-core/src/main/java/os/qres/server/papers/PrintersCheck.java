package os.qres.server.papers;

import java.util.List;
import java.util.Map;
import os.qres.model.health.CheckStatus;
import os.qres.model.health.HealthCheck;
import os.qres.model.printing.PrinterStatus;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.printing.Printers;

/// Are the printers well, and does anything wait for somebody's decision?
public final class PrintersCheck {
    private static final String NAME = "printers";

    private final Database database;
    private final Printers printers;

    public PrintersCheck(Database database, Printers printers) {
        this.database = database;
        this.printers = printers;
    }

    public HealthCheck look() {
        try {
            return health(database.read(Actor.SYSTEM, printers::statuses));
        } catch (RefusedException _) {
            return HealthCheck.of(NAME, CheckStatus.FAILED);
        }
    }

    private static HealthCheck health(List<PrinterStatus> all) {
        if (all.isEmpty()) {
            return HealthCheck.of(NAME, CheckStatus.NOT_CONFIGURED);
        }
        long inTrouble =
                all.stream().filter(printer -> !printer.state().canPrint()).count();
        long waiting = all.stream().mapToLong(PrinterStatus::waiting).sum();
        long undecided = all.stream()
                .mapToLong(printer -> (long) printer.held() + printer.failed())
                .sum();
        CheckStatus status = inTrouble + undecided == 0 ? CheckStatus.OK : CheckStatus.DEGRADED;
        return new HealthCheck(
                NAME,
                status,
                Map.of(
                        "printers", (long) all.size(),
                        "in_trouble", inTrouble,
                        "waiting_chits", waiting,
                        "undecided_chits", undecided));
    }
}
