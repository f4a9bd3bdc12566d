package os.qres.pos.draft;

/// A button of the middle zone. `id` 0 is the best sellers, -1 the
/// waiter's own favourites; `colorKey` names its bar and icon.
public record CategoryTab(int id, String name, String colorKey) {
    public static final int TOP = 0;
    public static final int FAVOURITES = -1;
}
