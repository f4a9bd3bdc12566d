package os.qres.model.till;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Versioned;

/// A drawer from its opening until it is counted; `name` is the terminal's or the waiter's. `cash_taken` is what checks
/// brought, with tips in cash, less what was given back; `expected` what should be in it; `over_short` how much more
/// than that was `counted`. Before it is counted only managers are told what should be in it.
@Json(naming = Json.Naming.LowerUnderscore)
public record DrawerView(
        int id,
        DrawerKind kind,
        @Nullable Integer terminalId,
        @Nullable Integer userId,
        String name,
        Instant openedAt,
        @Nullable Integer openedById,
        @Nullable Instant closedAt,
        @Nullable Integer closedById,
        Money openingFloat,
        List<MoveView> moves,
        @Nullable Money cashTaken,
        @Nullable Money expected,
        @Nullable Money counted,
        @Nullable Money overShort,
        long version)
        implements Versioned {}
