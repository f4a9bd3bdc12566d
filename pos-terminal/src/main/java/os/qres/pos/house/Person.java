package os.qres.pos.house;

import os.qres.model.Role;

/// Who is signed in. `everyTable`: someone whose tables are all tables.
public record Person(int id, String fullName, Role role) {

    public boolean everyTable() {
        return isManager();
    }

    public boolean isManager() {
        return role == Role.ADMIN || role == Role.MANAGER;
    }

    /// "Анна К.": what fits a chip.
    public String shortName() {
        String[] names = fullName.strip().split("\\s+");
        return names.length < 2 ? fullName : names[0] + " " + names[1].charAt(0) + ".";
    }
}
