package os.qres.server.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import os.qres.server.platform.problem.RefusedException;

class LostConnectionTest {
    /// By PostgreSQL's table of error codes.
    @ParameterizedTest
    @CsvSource({"08006, NotReady", "57P01, NotReady", "53100, NoRoom"})
    void whatWillPassIsRefused(String state, String refusal) {
        var failure = new IllegalStateException(new SQLException("", state));
        RefusedException refused = assertInstanceOf(RefusedException.class, LostConnection.orSame(failure));
        assertEquals(refusal, refused.refusal().getClass().getSimpleName());
    }

    @Test
    void whatIsWrongStaysWrong() {
        var failure = new IllegalStateException(new SQLException("", "42601"));
        assertSame(failure, LostConnection.orSame(failure));
    }
}
