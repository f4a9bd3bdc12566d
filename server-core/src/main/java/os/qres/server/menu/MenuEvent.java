package os.qres.server.menu;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.events.DomainEvent;

/// What happens to the menu.
public sealed interface MenuEvent extends DomainEvent {
    /// A dish was taken off or put back, or portions of it were sold or given back.
    /// @param countdown the portions left, `null` without limit
    @Json(naming = Json.Naming.LowerUnderscore)
    record DishAvailabilityChanged(
            int dishId, boolean isAvailable, @Nullable Integer countdown) implements MenuEvent {
        @Override
        public String subject() {
            return "dish/" + dishId;
        }
    }

    /// Anything else of the menu is another than before.
    @Json(naming = Json.Naming.LowerUnderscore)
    record MenuChanged() implements MenuEvent {
        @Override
        public String subject() {
            return "menu";
        }
    }
}
