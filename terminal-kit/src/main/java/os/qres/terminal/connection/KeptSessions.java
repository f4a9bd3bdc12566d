package os.qres.terminal.connection;

import os.qres.model.identity.Tokens;

/// Where sessions go on that are no longer in memory. Called on any thread.
public interface KeptSessions {
    /// Nowhere: whoever leaves has left.
    KeptSessions NONE = new KeptSessions() {
        @Override
        public boolean keeps(int person) {
            return false;
        }

        @Override
        public void renewed(Tokens tokens) {}

        @Override
        public void ended(int person) {}
    };

    /// Whether the person can come back without the server, so that their session must not be ended there.
    boolean keeps(int person);

    /// The person's former tokens are worth nothing from now on.
    void renewed(Tokens tokens);

    /// The server has ended the session.
    void ended(int person);
}
