package os.qres.model.json;

import io.avaje.jsonb.Jsonb;
import os.qres.model.Money;

/// How the words of this module are written as JSON: snake_case, enumerations in lower case and read in any
/// case, money as a number with two decimals. The server refuses unknown fields; clients skip them, so that a
/// terminal can be older than its server.
///
/// One of each for all, since every builder takes a list of its own of all records; and builders of two threads at once
/// get into each other's way (avaje-jsonb 3.11 fills a list that is shared).
public final class Wire {
    private static final Jsonb STRICT = builder().failOnUnknown(true).build();
    private static final Jsonb LENIENT = builder().failOnUnknown(false).build();

    private Wire() {}

    /// For whoever takes requests: an unknown field is an error.
    public static Jsonb strict() {
        return STRICT;
    }

    /// For whoever reads answers: unknown fields are skipped.
    public static Jsonb lenient() {
        return LENIENT;
    }

    private static Jsonb.Builder builder() {
        return Jsonb.builder().add(Money.class, new MoneyJson()).add(new LowerCaseEnums());
    }
}
