package os.qres.admin.menu;

/// The three lists that a menu is made of.
public enum MenuTab {
    DISHES,
    INGREDIENTS,
    GROUPS;

    /// Its name in the texts.
    String key() {
        return "menu.tab." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
