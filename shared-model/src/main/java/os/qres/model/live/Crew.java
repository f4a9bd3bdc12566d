package os.qres.model.live;

import io.avaje.jsonb.Json;
import java.util.List;
import os.qres.model.bill.DiscountCaps;
import os.qres.model.floor.SectionView;
import os.qres.model.rights.RoleView;

/// Who may do what, and whose which tables are: with it a terminal knows before it asks, and without the
/// server, what somebody else has to allow.
@Json(naming = Json.Naming.LowerUnderscore)
public record Crew(List<RoleView> roles, DiscountCaps discounts, List<SectionView> sections) {}
