package os.qres.model.till;

import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.fiscal.FiscalBacklog;
import os.qres.model.printing.PrinterStatus;
import os.qres.model.staff.ShiftView;

/// What is to be settled before a day is closed: checks that are not paid, drawers that nobody has counted, people who
/// have not gone home. The first two are carried over to the next day only when somebody says so. `fiscal` is what the
/// fiscal register has not taken, where there is one; `shifts` have not ended, at `printers` chits wait or are held,
/// and nobody has come to the guests who made `calls`.
@Json(naming = Json.Naming.LowerUnderscore)
public record ClosingCheck(
        LocalDate businessDay,
        boolean isReady,
        List<OpenCheck> openChecks,
        List<DrawerView> openDrawers,
        List<String> atWork,
        @Nullable FiscalBacklog fiscal,
        List<ShiftView> shifts,
        List<PrinterStatus> printers,
        List<WaitingCall> calls) {}
