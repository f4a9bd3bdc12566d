package os.qres.server.platform.access;

import java.util.function.Predicate;
import os.qres.model.rights.Permission;

/// What a caller needs besides being let in by [Access], and who has it at the moment.
public record Right(Permission permission, Predicate<Actor> holders) {
    public boolean isHeldBy(Actor actor) {
        return holders.test(actor);
    }
}
