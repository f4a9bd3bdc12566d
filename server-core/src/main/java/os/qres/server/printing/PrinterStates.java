package os.qres.server.printing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import os.qres.model.printing.PrintJobState;
import os.qres.model.printing.PrinterState;
import os.qres.model.printing.PrinterStatus;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// How printers were found the last time, how much waits for each, and how many chits each was given. In plain SQL: it
/// changes with every chit, and nobody holds a version of it.
final class PrinterStates {
    private record Found(PrinterState state, Instant since) {}

    void begin(Unit unit, int printerId) {
        unit.session().flush();
        unit.change(
                "insert into printer_status (printer_id, state, since, last_number) values (?, ?, ?, 0)",
                printerId,
                PrinterState.UNKNOWN.name(),
                utc(unit.now()));
    }

    void end(Unit unit, int printerId) {
        unit.change("delete from printer_status where printer_id = ?", printerId);
    }

    /// @return whether that is news
    boolean found(Unit unit, int printerId, PrinterState state) {
        return unit.change(
                        "update printer_status set state = ?, since = ? where printer_id = ? and state <> ?",
                        state.name(),
                        utc(unit.now()),
                        printerId,
                        state.name())
                == 1;
    }

    /// Whether it was found unable to print.
    boolean isInTrouble(Unit unit, int printerId) {
        return unit.value(String.class, "select state from printer_status where printer_id = ?", printerId)
                .map(PrinterState::valueOf)
                .filter(state -> state != PrinterState.UNKNOWN && !state.canPrint())
                .isPresent();
    }

    /// The number of the next chit that the printer is given.
    int nextNumber(Unit unit, int printerId) {
        return nextNumbers(unit, printerId, 1);
    }

    /// The first of the numbers of the next so many.
    int nextNumbers(Unit unit, int printerId, int count) {
        unit.change("update printer_status set last_number = last_number + ? where printer_id = ?", count, printerId);
        int last = unit.value(Integer.class, "select last_number from printer_status where printer_id = ?", printerId)
                .orElseThrow();
        return last - count + 1;
    }

    /// Of these printers.
    Map<Integer, PrinterStatus> of(Reading reading, List<Printer> printers) {
        if (printers.isEmpty()) {
            return Map.of();
        }
        Map<Integer, Found> found = found(reading);
        Map<Integer, Map<PrintJobState, Integer>> counts = counts(reading);
        var all = new HashMap<Integer, PrinterStatus>();
        for (Printer printer : printers) {
            Map<PrintJobState, Integer> jobs = counts.getOrDefault(printer.id(), Map.of());
            Found state = found.getOrDefault(printer.id(), new Found(PrinterState.UNKNOWN, reading.now()));
            all.put(
                    printer.id(),
                    new PrinterStatus(
                            printer.id(),
                            printer.name(),
                            state.state(),
                            state.since(),
                            jobs.getOrDefault(PrintJobState.WAITING, 0) + jobs.getOrDefault(PrintJobState.PRINTING, 0),
                            jobs.getOrDefault(PrintJobState.HELD, 0),
                            jobs.getOrDefault(PrintJobState.FAILED, 0)));
        }
        return all;
    }

    private static Map<Integer, Found> found(Reading reading) {
        var found = new HashMap<Integer, Found>();
        reading.session()
                .createNativeQuery("select printer_id, state, since from printer_status", Object[].class)
                .addScalar("printer_id", Integer.class)
                .addScalar("state", String.class)
                .addScalar("since", Instant.class)
                .getResultList()
                .forEach(row -> found.put(
                        (Integer) row[0], new Found(PrinterState.valueOf((String) row[1]), (Instant) row[2])));
        return found;
    }

    private static Map<Integer, Map<PrintJobState, Integer>> counts(Reading reading) {
        var counts = new HashMap<Integer, Map<PrintJobState, Integer>>();
        reading.session()
                .createNativeQuery("""
                        select printer_id, state, cast(count(*) as integer) as jobs from print_job
                        where state in ('WAITING', 'PRINTING', 'HELD', 'FAILED') group by printer_id, state""", Object[].class)
                .addScalar("printer_id", Integer.class)
                .addScalar("state", String.class)
                .addScalar("jobs", Integer.class)
                .getResultList()
                .forEach(row -> counts.computeIfAbsent((Integer) row[0], _ -> new EnumMap<>(PrintJobState.class))
                        .put(PrintJobState.valueOf((String) row[1]), (Integer) row[2]));
        return counts;
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
