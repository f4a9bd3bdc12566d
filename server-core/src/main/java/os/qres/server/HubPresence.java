package os.qres.server;

import os.qres.server.identity.Authentication;
import os.qres.server.live.EventHub;
import os.qres.server.platform.access.Actor;

/// Tells the live channel who is still admitted, and identity which devices are connected.
record HubPresence(Authentication authentication) implements EventHub.Presence {
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
