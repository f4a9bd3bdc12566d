package os.qres.terminal.login;

/// A person on the sign-in screen. `line` says under the name what they have or that they are off shift.
record Person(int id, String name, String initials, String line, Kind kind) {
    enum Kind {
        HAS_TABLES,
        ON_SHIFT,
        OFF_SHIFT
    }
}
