package os.qres.pos.payment;

import os.qres.model.Money;

/// The cash that a guest hands over, typed in whole units with at most two decimals. Empty means exactly what
/// is due.
record Tender(Money due, String typed) {
    private static final int LONGEST = 9;

    static Tender of(Money due) {
        return new Tender(due, "");
    }

    Money received() {
        return typed.isEmpty()
                ? due
                : Money.parse(typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed);
    }

    boolean isEnough() {
        return received().compareTo(due) >= 0;
    }

    /// What goes back to the guest; never negative.
    Money change() {
        return isEnough() ? received().minus(due) : Money.ZERO;
    }

    /// What the guest has still to hand over.
    Money lacking() {
        return isEnough() ? Money.ZERO : due.minus(received());
    }

    Tender digit(int digit) {
        int point = typed.indexOf('.');
        boolean full = typed.length() >= LONGEST || point >= 0 && typed.length() - point > 2;
        if (full) {
            return this;
        }
        return new Tender(due, typed.equals("0") ? "" + digit : typed + digit);
    }

    Tender point() {
        return typed.contains(".") ? this : new Tender(due, (typed.isEmpty() ? "0" : typed) + ".");
    }

    Tender erased() {
        return typed.isEmpty() ? this : new Tender(due, typed.substring(0, typed.length() - 1));
    }

    Tender exactly(Money amount) {
        return new Tender(due, amount.equals(due) ? "" : amount.toString().replaceFirst("\\.00$", ""));
    }
}
