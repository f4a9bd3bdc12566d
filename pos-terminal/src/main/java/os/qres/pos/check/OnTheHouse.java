package os.qres.pos.check;

import os.qres.model.Money;

/// Why a line that was made is not charged, and what it would have cost.
public record OnTheHouse(String reason, Money spared) {}
