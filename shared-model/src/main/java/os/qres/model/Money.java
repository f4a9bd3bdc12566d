package os.qres.model;

/// An amount of the restaurant's one currency, in minor units (kopecks, cents). On the wire it is a JSON
/// number with two decimals (`650.00`); it never passes through a binary fraction.
public record Money(long minor) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /// @param text a decimal with at most two places, such as `650`, `650.5` or `-3.20`
    /// @throws ArithmeticException when it has more places or does not fit
    /// @throws NumberFormatException when it is no number
    public static Money parse(String text) {
        return of(new java.math.BigDecimal(text));
    }

    /// @throws ArithmeticException when `amount` has more than two places or does not fit
    public static Money of(java.math.BigDecimal amount) {
        if (Math.abs((long) amount.scale()) > 32) {
            throw new ArithmeticException("Too many digits: " + amount.scale());
        }
        return new Money(amount.movePointRight(2).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, other.minor));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, other.minor));
    }

    public Money times(int quantity) {
        return new Money(Math.multiplyExact(minor, quantity));
    }

    public boolean isNegative() {
        return minor < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, other.minor);
    }

    /// The wire form: `650.00`.
    @Override
    public String toString() {
        return java.math.BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
