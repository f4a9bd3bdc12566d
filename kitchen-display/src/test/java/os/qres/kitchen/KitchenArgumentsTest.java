package os.qres.kitchen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import os.qres.terminal.device.Glass;
import os.qres.terminal.program.ProgramArguments;
import picocli.CommandLine.ParameterException;

class KitchenArgumentsTest {
    private static ProgramArguments shared(String... arguments) {
        return ProgramArguments.read(
                KitchenArguments.read(List.of(arguments)).shared().toArray(String[]::new));
    }

    @Test
    void withoutArgumentsNothingIsSaidOfTheScreen() {
        assertEquals(Glass.Given.NOTHING, shared().screen());
        assertFalse(shared().fullscreen());
        assertEquals(
                Duration.ofMinutes(10),
                KitchenArguments.read(List.of()).limits().late());
    }

    @Test
    void distanceLimitsAndWhatAllProgramsUnderstandAreTakenTogether() {
        String[] given = {
            "--distance-m", "2", "--screen-inches", "27", "--late-minutes", "15", "--language", "en", "--fullscreen"
        };
        assertEquals(new Glass.Given(true, 27.0, 2.0), shared(given).screen());
        assertEquals(
                new Glass.Given(true, null, null),
                shared("--screen-inches", "auto").screen());
        assertTrue(shared(given).fullscreen());
        assertEquals(
                Duration.ofMinutes(15),
                KitchenArguments.read(List.of(given)).limits().late());
    }

    @Test
    void aKioskFillsTheScreen() {
        assertTrue(shared("--kiosk").fullscreen());
    }

    @Test
    void wrongArgumentsAreRefusedByName() {
        for (String[] wrong : List.of(
                new String[] {"--distance-m", "0"},
                new String[] {"--distance-m", "near"},
                new String[] {"--screen-inches", "0"},
                new String[] {"--screen-inches", "large"},
                new String[] {"--late-minutes", "3"},
                new String[] {"--no-such-thing"})) {
            String message =
                    assertThrows(ParameterException.class, () -> shared(wrong)).getMessage();
            assertTrue(message.contains(wrong[0]), message);
        }
    }
}
