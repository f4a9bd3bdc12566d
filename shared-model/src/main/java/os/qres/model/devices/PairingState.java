package os.qres.model.devices;

public enum PairingState {
    WAITING,
    APPROVED,
    REFUSED,
    EXPIRED
}
