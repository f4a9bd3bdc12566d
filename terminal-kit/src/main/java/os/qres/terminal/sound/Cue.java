package os.qres.terminal.sound;

import java.util.List;

/// What a sound tells, told apart by shape: rising, level, falling, low knocks, a soft bell.
public enum Cue {
    /// A new ticket: two rising tones, E5 A5.
    NEW(List.of(new Note(659.26, 500, Note.Shape.TONE), new Note(880.00, 600, Note.Shape.TONE))),
    /// A ticket was changed: A5 twice.
    CHANGED(List.of(
            new Note(880.00, 350, Note.Shape.TONE),
            new Note(0, 150, Note.Shape.TONE),
            new Note(880.00, 550, Note.Shape.TONE))),
    /// A line was voided: falling, A5 D5.
    VOID(List.of(new Note(880.00, 500, Note.Shape.TONE), new Note(587.33, 600, Note.Shape.TONE))),
    /// A ticket is late: three low knocks, D4.
    LATE(List.of(
            new Note(293.66, 350, Note.Shape.KNOCK),
            new Note(293.66, 350, Note.Shape.KNOCK),
            new Note(293.66, 400, Note.Shape.KNOCK))),
    /// A guest calls: one soft bell, C6.
    GUEST_CALL(List.of(new Note(1046.50, 1200, Note.Shape.BELL)));

    private final List<Note> notes;

    Cue(List<Note> notes) {
        this.notes = notes;
    }

    List<Note> notes() {
        return notes;
    }
}
