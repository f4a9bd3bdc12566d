package os.qres.model.json;

import io.avaje.jsonb.Jsonb;
import os.qres.model.Money;

/// How the words of this module are written as JSON: snake_case, enumerations in lower case and read in any
/// case, money as a number with two decimals. The server refuses unknown fields; clients skip them, so that a
/// terminal can be older than its server.
public final class Wire {
    private Wire() {}

    /// For whoever takes requests: an unknown field is an error.
    public static Jsonb strict() {
        return builder().failOnUnknown(true).build();
    }

    /// For whoever reads answers: unknown fields are skipped.
    public static Jsonb lenient() {
        return builder().failOnUnknown(false).build();
    }

    private static Jsonb.Builder builder() {
        return Jsonb.builder().add(Money.class, new MoneyJson()).add(new LowerCaseEnums());
    }
}
