package os.qres.pos.draft;

/// For whom and in which course a dish is.
///
/// @param seat 0 for the whole table
/// @param course 1 for the first
public record Place(int seat, int course) {
    /// The whole table's, in the first course.
    public static final Place START = new Place(0, 1);

    private static final int COURSES = 4;
    private static final int FEWEST_SEATS = 4;

    public boolean isStart() {
        return equals(START);
    }

    /// The next seat, or the one before; the whole table stands between the last and the first.
    public Place seatBy(int step, int covers) {
        return new Place(Math.floorMod(seat + step, Math.max(seat, seats(covers)) + 1), course);
    }

    /// The next course; after the last one the first.
    public Place nextCourse() {
        return new Place(seat, course % COURSES + 1);
    }

    /// How many seats are offered at a table of so many guests.
    private static int seats(int covers) {
        return Math.max(FEWEST_SEATS, covers);
    }
}
