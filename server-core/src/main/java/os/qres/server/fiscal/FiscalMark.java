package os.qres.server.fiscal;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import os.qres.model.Money;

/// By what anybody can look up a fiscal receipt at the tax office, for the paper that the guest gets. Its tags
/// are those of the format of fiscal documents: 1054, 1020, 1012, 1018, 1037, 1041, 1040, 1077, 1038, 1042.
///
/// @param isReturn whether money went back
/// @param at in the place's own time
/// @param taxpayer the owner's number
public record FiscalMark(
        boolean isReturn,
        Money total,
        LocalDateTime at,
        Optional<String> taxpayer,
        String registrationNumber,
        String fnNumber,
        int documentNumber,
        String sign,
        int shiftNumber,
        int receiptNumber) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm");

    /// What its QR code says, by the tax office's own rule (order ЕД-7-20/662@, tag 1196).
    public String code() {
        return "t=%s&s=%s&fn=%s&i=%d&fp=%s&n=%d"
                .formatted(MINUTE.format(at), total, fnNumber, documentNumber, sign, isReturn ? 2 : 1);
    }
}
