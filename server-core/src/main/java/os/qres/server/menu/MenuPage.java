package os.qres.server.menu;

/// A category by its name.
///
/// @param place its place among all
public record MenuPage(int id, String name, int place) {}
