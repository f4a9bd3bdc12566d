package os.qres.model;

/// What a person may do: `admin` ⊃ `manager` ⊃ `waiter`; `kitchen` stands apart.
public enum Role {
    ADMIN,
    MANAGER,
    WAITER,
    KITCHEN
}
