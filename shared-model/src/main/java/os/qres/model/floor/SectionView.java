package os.qres.model.floor;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import os.qres.model.Translation;
import os.qres.model.Versioned;

/// Tables of one location that belong to the same waiters for a shift.
///
/// @param tableIds each table is in one section at most
/// @param waiterIds whose it is now: whoever goes home has none any more
@Json(naming = Json.Naming.LowerUnderscore)
public record SectionView(
        int id,
        int locationId,
        String name,
        List<Integer> tableIds,
        List<Integer> waiterIds,
        Map<String, Translation> translations,
        long version)
        implements Versioned {}
