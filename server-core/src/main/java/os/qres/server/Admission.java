package os.qres.server;

import os.qres.server.identity.Authentication;
import os.qres.server.live.EventHub;
import os.qres.server.platform.access.Actor;

/// Tells the live channel who may still listen, and sign-in which terminals do.
record Admission(Authentication authentication) implements EventHub.Presence {
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
