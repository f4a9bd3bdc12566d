package os.qres.pos.floor;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import os.qres.model.floor.TableView;
import os.qres.pos.house.House;
import os.qres.pos.tables.Areas;
import os.qres.pos.tables.Limits;
import os.qres.terminal.sound.Cue;
import os.qres.terminal.sound.SoundRepeater;

/// Rings when guests call, on whatever screen and also while nobody is signed in, and again until somebody goes to
/// them: first where the waiter works whose table or section it is.
public final class GuestBell {
    private final House house;
    private final SoundRepeater sounds;
    private final Set<Integer> ringing = new HashSet<>();

    public GuestBell(House house, SoundRepeater sounds) {
        this.house = house;
        this.sounds = sounds;
    }

    /// From now on, for the whole run of the program.
    public void listen() {
        house.onChange(this::refresh);
        house.now().subscribe((_, _) -> refresh());
        house.person().subscribe((_, _) -> refresh());
    }

    /// First where the table's waiter is signed in, or nobody; once the guests have called for too long, everywhere.
    private boolean isHeardHere(TableView table) {
        Instant calledAt = Objects.requireNonNull(table.calledAt());
        return Areas.concerns(house, table.id())
                || !calledAt.plus(Limits.of(house).call()).isAfter(house.instant());
    }

    private void refresh() {
        Set<Integer> calling = house.state().tables().values().stream()
                .filter(table -> table.isActive() && table.calledAt() != null)
                .filter(this::isHeardHere)
                .map(TableView::id)
                .filter(id -> !house.commands().isComing(id))
                .collect(Collectors.toSet());
        ringing.stream().filter(id -> !calling.contains(id)).forEach(sounds::seen);
        calling.stream().filter(id -> !ringing.contains(id)).forEach(id -> sounds.begin(id, Cue.GUEST_CALL));
        ringing.clear();
        ringing.addAll(calling);
    }
}
