package os.qres.pos.order;

import os.qres.pos.draft.SentRound;
import os.qres.pos.house.House;
import os.qres.pos.house.Way;

/// Takes a round back of which nobody else knows, and says so where somebody does.
final class RoundUndo {
    private RoundUndo() {}

    static void takeBack(House house, Way way, int tableId, SentRound round) {
        house.queuedRounds()
                .takeBack(tableId, round)
                .thenAccept(isBack -> way.say(house.texts().get(isBack ? "round.taken" : "round.late")));
    }
}
