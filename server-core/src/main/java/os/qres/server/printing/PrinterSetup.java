package os.qres.server.printing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.printing.PrintRoute;
import os.qres.paper.escpos.PaperProfile;
import os.qres.paper.link.PrinterAddress;

/// All that one must know of a printer to print there.
public record PrinterSetup(
        int id,
        String name,
        PrinterAddress address,
        boolean answers,
        PaperProfile profile,
        @Nullable String language,
        boolean isActive,
        List<PrintRoute> routes) {}
