package os.qres.server.orders;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.JoinedCheck;

/// To which check a check was joined, and which ones it has taken in.
@Embeddable
class Joining {
    private @Nullable Integer joinedToId;

    @Convert(converter = JoinedColumn.class)
    private List<JoinedCheck> joined = List.of();

    void to(int orderId) {
        joinedToId = orderId;
    }

    void undone() {
        joinedToId = null;
    }

    OptionalInt host() {
        return joinedToId == null ? OptionalInt.empty() : OptionalInt.of(joinedToId);
    }

    void takeIn(JoinedCheck check) {
        joined = Stream.concat(joined.stream(), Stream.of(check)).toList();
    }

    void letGo(int orderId) {
        joined = joined.stream().filter(check -> check.orderId() != orderId).toList();
    }

    List<JoinedCheck> joined() {
        return joined;
    }
}
