package os.qres.server.fiscal;

import io.avaje.jsonb.JsonType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.fiscal.FiscalOperation;
import os.qres.model.fiscal.FiscalReceiptView;
import os.qres.model.fiscal.FiscalState;
import os.qres.model.json.Wire;

/// A fiscal receipt, on its way to the register or there.
@Entity(name = "StoredReceipt")
@Table(name = "fiscal_receipt")
class StoredReceipt {
    private static final JsonType<FiscalReceipt> RECEIPT = Wire.lenient().type(FiscalReceipt.class);
    private static final JsonType<FiscalDocument> DOCUMENT = Wire.lenient().type(FiscalDocument.class);
    private static final int LONGEST_TROUBLE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private @Nullable Integer orderId;
    private @Nullable Integer paymentId;
    private @Nullable Integer terminalId;

    @Enumerated(EnumType.STRING)
    private FiscalOperation operation;

    private long total;
    private UUID requestId;
    private String receipt;

    @Enumerated(EnumType.STRING)
    private FiscalState state = FiscalState.WAITING;

    private @Nullable String trouble;
    private @Nullable String document;
    private Instant createdAt;
    private @Nullable Instant registeredAt;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected StoredReceipt() {}

    /// @param orderId of a receipt; the end of a shift is of no order and no payment
    /// @param terminalId where the money was taken
    StoredReceipt(
            @Nullable Integer orderId,
            @Nullable Integer paymentId,
            @Nullable Integer terminalId,
            FiscalReceipt told,
            Instant now) {
        this.orderId = orderId;
        this.paymentId = paymentId;
        this.terminalId = terminalId;
        operation = operation(told);
        total = told.total().minor();
        requestId = UUID.randomUUID();
        receipt = RECEIPT.toJson(told);
        createdAt = now;
    }

    private static FiscalOperation operation(FiscalReceipt told) {
        return switch (told.operation()) {
            case FiscalReceipt.SELL -> FiscalOperation.SELL;
            case FiscalReceipt.SELL_RETURN -> FiscalOperation.SELL_RETURN;
            default -> FiscalOperation.CLOSE_SHIFT;
        };
    }

    int id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    /// Of which it tells; nothing where it tells of a whole check.
    @Nullable
    Integer paymentId() {
        return paymentId;
    }

    @Nullable
    Integer orderId() {
        return orderId;
    }

    @Nullable
    Integer terminalId() {
        return terminalId;
    }

    /// What the register has made of it, where it has taken it and it is of one payment.
    Optional<FiscalMark> mark(Optional<String> taxpayer) {
        return Optional.ofNullable(document)
                .filter(_ -> state == FiscalState.REGISTERED && paymentId != null)
                .map(DOCUMENT::fromJson)
                .map(as -> new FiscalMark(
                        operation == FiscalOperation.SELL_RETURN,
                        new Money(total),
                        LocalDateTime.parse(as.fiscalDocumentDateTime(), DateTimeFormatter.ISO_DATE_TIME),
                        taxpayer,
                        as.registrationNumber(),
                        as.fnNumber(),
                        as.fiscalDocumentNumber(),
                        as.fiscalDocumentSign(),
                        as.shiftNumber(),
                        as.fiscalReceiptNumber()));
    }

    UUID requestId() {
        return requestId;
    }

    FiscalReceipt receipt() {
        return RECEIPT.fromJson(receipt);
    }

    void registered(FiscalDocument as, Instant now) {
        state = FiscalState.REGISTERED;
        document = DOCUMENT.toJson(as);
        trouble = null;
        registeredAt = now;
    }

    void refused(String why) {
        state = FiscalState.REFUSED;
        troubled(why);
    }

    /// It was not registered, and is asked for anew.
    void hindered(String why) {
        requestId = UUID.randomUUID();
        troubled(why);
    }

    /// Is asked for anew, after it was refused.
    void again() {
        state = FiscalState.WAITING;
        requestId = UUID.randomUUID();
    }

    void troubled(String why) {
        trouble = why.length() > LONGEST_TROUBLE ? why.substring(0, LONGEST_TROUBLE) : why;
    }

    FiscalReceiptView view() {
        Optional<FiscalDocument> as = Optional.ofNullable(document).map(DOCUMENT::fromJson);
        return new FiscalReceiptView(
                id(),
                orderId,
                operation,
                new Money(total),
                state,
                trouble,
                as.map(FiscalDocument::fiscalDocumentNumber)
                        .filter(number -> number > 0)
                        .orElse(null),
                as.map(FiscalDocument::fiscalDocumentSign).orElse(null),
                as.map(FiscalDocument::fnNumber).orElse(null),
                as.map(FiscalDocument::shiftNumber).orElse(null),
                createdAt,
                registeredAt);
    }
}
