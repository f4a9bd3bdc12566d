package os.qres.terminal.device;

import java.util.List;
import os.qres.model.devices.TerminalKind;

/// How one of the programs is stood in front of.
///
/// @param usual from how many metres its screens are seen as they are drawn
/// @param metres from where else, nearest first; empty where nobody is asked
/// @param width in reference pixels; its screens need as much
/// @param height in reference pixels; its screens need as much
public record Standing(double usual, List<Double> metres, double width, double height) {
    public static Standing of(TerminalKind kind) {
        return switch (kind) {
            case POS -> new Standing(0.6, List.of(0.6, 1.0, 1.5, 2.0), 1280, 720);
            case KITCHEN -> new Standing(1, List.of(1.0, 1.25, 1.5, 2.0, 2.5, 3.0), 640, 360);
            case BOARD, ADMIN -> new Standing(1, List.of(), 0, 0);
        };
    }

    /// Is a person asked at the first start?
    boolean isAsked() {
        return !metres.isEmpty();
    }
}
