package os.qres.pos.frame;

import os.qres.model.printing.PrintJobView;

/// What is asked about a printer's chits at one moment.
public sealed interface ChitsState {
    /// They are being fetched.
    record Looking() implements ChitsState {}

    /// @param place of how many this is the one, from 1
    record Asking(PrintJobView chit, int place, int of) implements ChitsState {}

    record Trouble(String words) implements ChitsState {}

    /// Nothing is left to ask.
    record Over() implements ChitsState {}
}
