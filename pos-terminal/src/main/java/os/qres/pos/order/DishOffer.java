package os.qres.pos.order;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.menu.Availability;
import os.qres.model.menu.DishView;
import os.qres.model.rights.Permission;
import os.qres.pos.house.House;
import os.qres.pos.house.Refusals;
import os.qres.pos.house.Way;
import os.qres.terminal.connection.Reply;

/// Takes a dish off, says how many portions are left of it, or puts it back; each is undone by one tap by
/// whoever may do it alone.
public final class DishOffer {
    private final House house;
    private final Way way;
    private final int dishId;

    public DishOffer(House house, Way way, int dishId) {
        this.house = house;
        this.way = way;
        this.dishId = dishId;
    }

    public int dishId() {
        return dishId;
    }

    public String name() {
        return house.menu().get().dish(dishId).map(house.menu().get()::name).orElse("");
    }

    /// What is not on the menu cannot run out.
    public boolean canRunOut() {
        return dish().filter(dish -> !dish.isOpen()).isPresent();
    }

    public boolean isOff() {
        return dish().filter(dish -> !dish.isAvailable()).isPresent();
    }

    /// Portions left; nothing where nobody counts them.
    public Optional<Integer> left() {
        return dish().filter(DishView::isAvailable).map(DishView::countdown);
    }

    /// Whether the person may alone.
    public boolean may() {
        return house.may(Permission.AVAILABILITY);
    }

    /// @param approval a manager's, where one had to allow it
    public void takeOff(@Nullable String approval) {
        offer(new Availability(false, null), approval);
    }

    public void putBack(@Nullable String approval) {
        offer(new Availability(true, null), approval);
    }

    public void leave(int portions, @Nullable String approval) {
        offer(new Availability(portions > 0, portions), approval);
    }

    private void offer(Availability now, @Nullable String approval) {
        Availability before = dish().map(dish -> new Availability(dish.isAvailable(), dish.countdown()))
                .orElse(now);
        ask(now, approval, () -> {
            if (may()) {
                way.say(words(now), () -> ask(before, null, () -> way.say(words(before))));
            } else {
                way.say(words(now));
            }
        });
    }

    private void ask(Availability now, @Nullable String approval, Runnable then) {
        house.commands().offer(dishId, now, name(), approval).thenAccept(reply -> {
            switch (reply) {
                case Reply.Ok<DishView> _ -> then.run();
                case Reply.Unreachable<DishView> _ -> way.say(house.texts().get("offline.kept"));
                case Reply.Refused<DishView>(var problem) -> way.say(Refusals.words(problem));
            }
        });
    }

    private String words(Availability now) {
        Integer left = now.countdown();
        if (!now.isAvailable()) {
            return house.texts().get("offer.said.off", name());
        }
        return left == null
                ? house.texts().get("offer.said.back", name())
                : house.texts().count("offer.said.left", left, name());
    }

    private Optional<DishView> dish() {
        return house.menu().get().dish(dishId);
    }
}
