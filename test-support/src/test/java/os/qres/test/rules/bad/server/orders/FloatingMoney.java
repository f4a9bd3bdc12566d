package os.qres.test.rules.bad.server.orders;

import java.util.OptionalDouble;

class FloatingMoney {
    record Line(double unitPrice) {}

    private @org.jspecify.annotations.Nullable Double tip;

    double total() {
        return tip == null ? 0 : tip;
    }

    void pay(float tenderedCash) {
        tip = (double) tenderedCash;
    }

    OptionalDouble taxes() {
        return OptionalDouble.empty();
    }
}
