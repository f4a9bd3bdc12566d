package os.qres.server.demo;

import org.jspecify.annotations.Nullable;
import os.qres.model.Role;

/// Somebody of `staff.csv`, and how they sign in.
public record Person(
        String username,
        String fullName,
        Role role,
        @Nullable String pin,
        @Nullable String password) {}
