package os.qres.model.till;

import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;

/// What is to be settled before a day is closed: checks that are not paid, drawers that nobody has counted, people who
/// have not gone home. The first two are carried over to the next day only when somebody says so.
@Json(naming = Json.Naming.LowerUnderscore)
public record ClosingCheck(
        LocalDate businessDay,
        boolean isReady,
        List<OpenCheck> openChecks,
        List<DrawerView> openDrawers,
        List<String> atWork) {}
