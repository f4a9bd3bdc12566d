package os.qres.server;

import os.qres.server.identity.Authentication;
import os.qres.server.live.EventHub;
import os.qres.server.platform.access.Actor;

/// Lets the live channel ask who is still admitted, and tell which terminals are there.
record Admitted(Authentication authentication) implements EventHub.Presence {
    @Override
    public boolean isStillAdmitted(Actor actor) {
        return authentication.isStillAdmitted(actor);
    }

    @Override
    public void connected(int terminalId) {
        authentication.connected(terminalId);
    }

    @Override
    public void disconnected(int terminalId) {
        authentication.disconnected(terminalId);
    }
}
