package os.qres.server.kitchen;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import os.qres.model.kitchen.DishTime;

/// How long a dish takes. Each new measure counts an eighth, so that it follows the season and no single evening; the
/// first ones count as parts of their number.
@Entity(name = "LearntTime")
@Table(name = "dish_time")
class LearntTime {
    private static final int MEMORY = 8;
    private static final Duration SHORTEST = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofHours(2);

    @Id
    @Column(name = "dish_id")
    private int dishId;

    private int seconds;
    private int samples;

    protected LearntTime() {}

    LearntTime(int dishId) {
        this.dishId = dishId;
    }

    /// What was crossed off by mistake, or only when the kitchen was tidied up, teaches nothing.
    static boolean tells(Duration took) {
        return took.compareTo(SHORTEST) >= 0 && took.compareTo(LONGEST) <= 0;
    }

    void learn(Duration took) {
        samples++;
        int weight = Math.min(samples, MEMORY);
        seconds = (int) (seconds + (took.toSeconds() - seconds) / weight);
    }

    int dishId() {
        return dishId;
    }

    Duration takes() {
        return Duration.ofSeconds(seconds);
    }

    DishTime view() {
        return new DishTime(dishId, seconds, samples);
    }
}
