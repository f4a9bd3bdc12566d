package os.qres.pos.draft;

import os.qres.model.Money;

/// One answer of a group. `extra` is what it adds to the price, or for a variation its whole price.
public record Choice(int id, String name, Money extra, boolean available, boolean chosen) {}
