package os.qres.terminal.connection;

import os.qres.model.Problem;

/// Tells refusals that may pass from those that are the server's last word.
public final class Refusals {
    private static final int FAULTS_BORNE = 5;
    private static final String NOBODYS = "about:blank";

    private int faults;

    /// No judgement of what was asked: it may go through later. What is no problem of the server's was said by somebody
    /// else at its address. A fault is borne a few times, lest one thing that is asked stop all that come after it;
    /// so is a request that could not be read, since one that is torn on its way reads like that.
    public synchronized boolean isPassing(Problem problem) {
        if (problem.type().equals(NOBODYS)) {
            return true;
        }
        return switch (problem.status()) {
            case 401, 408, 425, 429, 502, 503, 504 -> true;
            case 400, 500 -> ++faults < FAULTS_BORNE;
            default -> problem.type().endsWith(":idempotency-running");
        };
    }

    /// It went through, or is not asked any more.
    public synchronized void settled() {
        faults = 0;
    }
}
