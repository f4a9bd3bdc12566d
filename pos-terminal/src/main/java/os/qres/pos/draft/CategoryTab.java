package os.qres.pos.draft;

/// A button of the middle zone. `id` 0 is the best sellers; `colorKey` names its bar and icon.
public record CategoryTab(int id, String name, String colorKey) {
    public static final int TOP = 0;
}
