package os.qres.kitchen.pass;

import io.avaje.jsonb.JsonType;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import os.qres.model.json.Wire;
import os.qres.model.kitchen.DishTime;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.connection.ServerApi;
import os.qres.terminal.store.LocalStore;

/// How long dishes take, as the server has learnt; kept here, so that it is known without it too.
public final class DishPace {
    private static final String KEPT = "dish-times";
    private static final JsonType<List<DishTime>> TYPE =
            Wire.lenient().type(DishTime.class).list();

    private final LocalStore store;
    private Map<Integer, Duration> times = Map.of();

    public DishPace(LocalStore store) {
        this.store = store;
        store.setting(KEPT).map(TYPE::fromJson).ifPresent(this::know);
    }

    /// Asks anew; what is known stays where the server cannot be reached.
    public void refresh(ServerApi api, Calls calls) {
        calls.ask(() -> api.list("/kitchen/dish-times", DishTime.class), reply -> {
            if (reply instanceof Reply.Ok<List<DishTime>>(List<DishTime> learnt)) {
                know(learnt);
                store.saveSetting(KEPT, TYPE.toJson(learnt));
            }
        });
    }

    /// Zero where nobody knows.
    public Duration of(int dishId) {
        return times.getOrDefault(dishId, Duration.ZERO);
    }

    private void know(List<DishTime> learnt) {
        Map<Integer, Duration> known = new HashMap<>();
        learnt.forEach(time -> known.put(time.dishId(), Duration.ofSeconds(time.seconds())));
        times = known;
    }
}
