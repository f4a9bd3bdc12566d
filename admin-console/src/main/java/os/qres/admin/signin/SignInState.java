package os.qres.admin.signin;

/// What the screen before the console asks for.
public sealed interface SignInState {
    /// Does this restaurant have an administrator yet?
    record Checking() implements SignInState {}

    /// The server does not answer.
    record Unreachable(String words) implements SignInState {}

    /// Nobody has registered: this person becomes the first administrator.
    record Registering() implements SignInState {}

    record SigningIn() implements SignInState {}
}
