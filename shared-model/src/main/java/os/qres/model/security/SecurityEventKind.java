package os.qres.model.security;

/// What happened.
public enum SecurityEventKind {
    LOGIN_SUCCEEDED,
    LOGIN_FAILED,
    /// A token that is not ours, or no longer good.
    TOKEN_REFUSED,
    /// Somebody who is signed in asked for what their role does not allow.
    ACCESS_DENIED,
    RATE_LIMIT_EXCEEDED,
    IP_BLOCKED,
    IP_UNBLOCKED,
    /// Scanning for what is not there, or many calls without a token.
    SUSPICIOUS_ACTIVITY,
    INJECTION_ATTEMPT,
    PASSPORT_READ,
    /// A code for a new password was asked for by mail, or used.
    PASSWORD_RESET,
    /// Something that only managers and administrators may do was done.
    ADMIN_ACTION
}
