package os.qres.server.orders;

import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.http.PathNames;
import os.qres.server.platform.problem.RefusedException;

/// Orders and their lines may be called by the references that clients made for them: a terminal that has opened an
/// order without the server knows no other name, and after a restore the same order may have another id. An order has
/// as many references as terminals have opened it.
public final class OrderNames implements PathNames {
    private static final Pattern REF = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String ORDER = "order_id";
    private static final String ITEM = "item_id";

    @Override
    public Map<String, String> ids(Reading in, Map<String, String> path) {
        boolean isCalledByRef = isRef(path.get(ORDER)) || isRef(path.get(ITEM));
        if (!isCalledByRef) {
            return path;
        }
        var ids = new HashMap<>(path);
        ids.computeIfPresent(ORDER, (_, name) -> isRef(name) ? id(order(in, UUID.fromString(name)), "order") : name);
        ids.computeIfPresent(ITEM, (_, name) -> isRef(name) ? id(item(in, UUID.fromString(name)), "item") : name);
        return ids;
    }

    private static boolean isRef(@Nullable String name) {
        return name != null && REF.matcher(name).matches();
    }

    private static String id(Optional<Integer> found, String what) {
        return found.map(String::valueOf).orElseThrow(() -> RefusedException.notFound(what));
    }

    /// Nearly always there is none, and the question is asked for every order: of indexes alone, and in two, since H2
    /// thinks a union through anew each time.
    static Optional<Integer> order(Reading in, UUID ref) {
        return in.value(Integer.class, "select id from orders where client_ref = ?", ref)
                .or(() -> in.value(Integer.class, "select order_id from order_ref where client_ref = ?", ref));
    }

    private static Optional<Integer> item(Reading in, UUID ref) {
        return in.value(Integer.class, "select id from order_item where client_ref = ?", ref);
    }

    /// What somebody has opened at a table may turn out to be an order that was open there: then it has that name too.
    /// @return whether nobody has called it so before
    static boolean join(Unit unit, int orderId, UUID ref) {
        return unit.session().doReturningWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into order_ref (client_ref, order_id)
                    select cast(? as uuid), cast(? as integer)
                    where not exists (select 1 from order_ref where client_ref = ?)
                        and not exists (select 1 from orders where client_ref = ?)""")) {
                insert.setObject(1, ref);
                insert.setInt(2, orderId);
                insert.setObject(3, ref);
                insert.setObject(4, ref);
                return insert.executeUpdate() == 1;
            }
        });
    }
}
