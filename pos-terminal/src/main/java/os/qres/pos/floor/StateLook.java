package os.qres.pos.floor;

import os.qres.pos.tables.TableState;
import os.qres.terminal.theme.Icons;

/// How a state is told apart without colour: its icon and its word. The colour is the style sheet's.
record StateLook(String style, Icons icon, String key) {

    static StateLook of(TableState state) {
        return switch (state) {
            case FREE -> new StateLook("free", Icons.TABLE_FREE, "floor.free");
            case BOOKED -> new StateLook("booked", Icons.TABLE_BOOKED, "floor.booked");
            case SEATED -> new StateLook("seated", Icons.TABLE_SEATED, "floor.seated");
            case ORDERED -> new StateLook("ordered", Icons.TABLE_ORDERED, "floor.ordered");
            case READY -> new StateLook("ready", Icons.FOOD_READY, "floor.ready");
            case BILLED -> new StateLook("billed", Icons.BILL_PRINTED, "floor.billed");
            case CALLING -> new StateLook("calling", Icons.ATTENTION, "floor.calling");
        };
    }
}
