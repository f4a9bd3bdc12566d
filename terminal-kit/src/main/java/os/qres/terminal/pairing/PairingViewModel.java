package os.qres.terminal.pairing;

import java.time.Clock;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import os.qres.terminal.pairing.PairingStep.Trouble;
import os.qres.terminal.text.Texts;

/// What the pairing screen says, and the address as it is typed.
public final class PairingViewModel {
    private final PairingWorkflow workflow;
    private final Texts texts;
    private final Clock clock;
    private final StringProperty address = new SimpleStringProperty("");

    PairingViewModel(PairingWorkflow workflow, Texts texts, Clock clock) {
        this.workflow = workflow;
        this.texts = texts;
        this.clock = clock;
    }

    ReadOnlyObjectProperty<PairingStep> step() {
        return workflow.step();
    }

    ReadOnlyStringProperty address() {
        return address;
    }

    void type(String what) {
        if (address.get().length() < 60) {
            address.set(address.get() + what);
        }
    }

    void backspace() {
        String typed = address.get();
        address.set(typed.isEmpty() ? typed : typed.substring(0, typed.length() - 1));
    }

    void connect() {
        workflow.use(address.get());
    }

    void enterAddress() {
        workflow.enterAddress();
    }

    void search() {
        workflow.start();
    }

    void again() {
        workflow.again();
    }

    String finding(PairingStep.FindingServer finding) {
        return finding.given() == null
                ? texts.get("pairing.finding")
                : texts.get("pairing.finding.given", finding.given());
    }

    String trouble(PairingStep.EnterAddress enter) {
        return switch (enter.trouble()) {
            case NONE -> "";
            case NOT_FOUND -> texts.get("pairing.address.not-found");
            case NOT_AN_ADDRESS -> texts.get("pairing.address.wrong");
            case NO_ANSWER -> texts.get("pairing.address.no-answer");
        };
    }

    boolean isTrouble(PairingStep.EnterAddress enter) {
        return enter.trouble() != Trouble.NONE;
    }

    String refusal(PairingStep.Refused refused) {
        return refused.words().isEmpty()
                ? texts.get("pairing.refused")
                : texts.get("pairing.refused.server", refused.words());
    }

    /// `04:36`.
    String left(PairingStep.ShowingCode code) {
        long seconds =
                Math.max(0, Duration.between(clock.instant(), code.expiresAt()).toSeconds());
        return texts.get("pairing.code.left", "%02d:%02d".formatted(seconds / 60, seconds % 60));
    }

    /// The page that a phone opens from the QR code; what the server's certificate is known by stands after it.
    String qr(PairingStep.ShowingCode code) {
        String fingerprint = code.server().fingerprint();
        String page = code.server().origin() + "/pair?code=" + code.code();
        return fingerprint == null ? page : page + "#" + fingerprint;
    }
}
