package os.qres.server.fiscal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import os.qres.model.Money;

/// A register for rehearsal: it checks what a real one checks, numbers documents and shifts, and keeps a journal; it
/// tells no tax office anything. A shift is opened by its first receipt, and closed when it is told so; or by the first
/// receipt after its day, since it may be open for no longer.
public final class SimulatedRegister implements FiscalRegister {
    static final String FN_NUMBER = "9999078900000001";
    static final String REGISTRATION_NUMBER = "0000000001000001";

    private static final String FFD_1_2 = "4";
    private static final String FULL_PAYMENT = "4";
    private static final String COMMODITY = "1";
    private static final String PIECE = "0";
    private static final int SIGN_DIGITS = 10;
    private static final String OPENING = "Отчёт об открытии смены";
    private static final String RECEIPT = "Кассовый чек";
    private static final String CLOSING = "Отчёт о закрытии смены";
    private static final Duration LONGEST_SHIFT = Duration.ofHours(24);

    /// So many documents are known by what they were asked for under: receipts are told one after another.
    private static final int REMEMBERED = 1000;

    private final FiscalJournal journal;
    private final Clock clock;
    private final ZoneId zone;
    private final Map<String, FiscalDocument> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FiscalDocument> eldest) {
            return size() > REMEMBERED;
        }
    };
    private Map<String, Object> last = Map.of();
    private int count;
    private Instant openedAt = Instant.EPOCH;

    public SimulatedRegister(Path file, Clock clock, ZoneId zone) {
        this.journal = new FiscalJournal(file);
        this.clock = clock;
        this.zone = zone;
        FiscalJournal.Tail tail = journal.tail(REMEMBERED);
        tail.last().forEach(this::remember);
        count = tail.count();
    }

    @Override
    public synchronized FiscalDocument register(UUID id, FiscalReceipt receipt) {
        FiscalDocument before = known.get(id.toString());
        if (before != null) {
            return before;
        }
        if (receipt.closesShift()) {
            return isOpen() ? closed(id, receipt.cashier()) : FiscalDocument.NONE;
        }
        check(receipt);
        if (isOpen() && isTooOld()) {
            closed(UUID.randomUUID(), receipt.cashier());
        }
        if (!isOpen()) {
            var opening = begun(UUID.randomUUID(), OPENING, receipt.cashier(), number(last, "1038") + 1);
            append(opening);
        }
        return append(made(id, receipt));
    }

    private boolean isOpen() {
        return !last.isEmpty() && !CLOSING.equals(last.get("1000"));
    }

    private boolean isTooOld() {
        return !openedAt.plus(LONGEST_SHIFT).isAfter(clock.instant());
    }

    private FiscalDocument closed(UUID id, String cashier) {
        Map<String, Object> closing = begun(id, CLOSING, cashier, number(last, "1038"));
        closing.put("1118", number(last, "1042"));
        return append(closing);
    }

    private FiscalDocument append(Map<String, Object> document) {
        document.put("1077", sign(String.valueOf(last.get("1077")), document.toString()));
        journal.append(document);
        return remember(document);
    }

    private FiscalDocument remember(Map<String, Object> tags) {
        FiscalDocument document = document(tags);
        known.put(String.valueOf(tags.get("id")), document);
        if (number(tags, "1038") != number(last, "1038")) {
            openedAt = OffsetDateTime.parse(String.valueOf(tags.get("1012"))).toInstant();
        }
        last = tags;
        count++;
        return document;
    }

    /// The sums of a receipt fit, or it is none.
    private static void check(FiscalReceipt receipt) {
        Money items =
                receipt.items().stream().map(FiscalReceipt.FiscalItem::amount).reduce(Money.ZERO, Money::plus);
        Money payments = receipt.payments().stream()
                .map(FiscalReceipt.FiscalPayment::sum)
                .reduce(Money.ZERO, Money::plus);
        boolean fits = receipt.items().stream()
                .allMatch(item -> item.price().times(item.quantity()).equals(item.amount()));
        if (!fits || !items.equals(receipt.total()) || !payments.equals(receipt.total())) {
            throw new RegisterRefusedException("the sums of the receipt do not fit");
        }
    }

    private Map<String, Object> made(UUID id, FiscalReceipt receipt) {
        Map<String, Object> document = begun(id, RECEIPT, receipt.cashier(), number(last, "1038"));
        document.put("1042", number(last, "1042") + 1);
        document.put("1054", receipt.operation().equals(FiscalReceipt.SELL) ? 1 : 2);
        document.put("1020", receipt.total().toString());
        document.put("1031", sum(receipt, "cash"));
        document.put("1081", sum(receipt, "electronically"));
        document.put("1217", sum(receipt, "other"));
        document.put(
                "1059", receipt.items().stream().map(SimulatedRegister::item).toList());
        return document;
    }

    /// What every document begins with.
    private Map<String, Object> begun(UUID id, String name, String cashier, int shift) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", id.toString());
        document.put("1000", name);
        document.put("1209", FFD_1_2);
        document.put("1041", FN_NUMBER);
        document.put("1037", REGISTRATION_NUMBER);
        document.put("1040", count + 1);
        document.put("1038", shift);
        document.put(
                "1012",
                clock.instant()
                        .atZone(zone)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        document.put("1021", cashier);
        return document;
    }

    private static Map<String, Object> item(FiscalReceipt.FiscalItem item) {
        var tags = new LinkedHashMap<String, Object>();
        tags.put("1030", item.name());
        tags.put("1079", item.price().toString());
        tags.put("1023", item.quantity());
        tags.put("1043", item.amount().toString());
        tags.put("1212", COMMODITY);
        tags.put("1214", FULL_PAYMENT);
        tags.put("2108", PIECE);
        return tags;
    }

    private static String sum(FiscalReceipt receipt, String type) {
        return receipt.payments().stream()
                .filter(payment -> payment.type().equals(type))
                .map(FiscalReceipt.FiscalPayment::sum)
                .reduce(Money.ZERO, Money::plus)
                .toString();
    }

    private static int number(Map<String, Object> document, String tag) {
        return document.get(tag) instanceof Number number ? number.intValue() : 0;
    }

    /// Ten digits that depend on this document and on all before it.
    private static String sign(String before, String document) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((before + document).getBytes(StandardCharsets.UTF_8));
            return new java.math.BigInteger(1, digest).toString().substring(0, SIGN_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static FiscalDocument document(Map<String, Object> tags) {
        return new FiscalDocument(
                String.valueOf(tags.get("1012")),
                number(tags, "1040"),
                String.valueOf(tags.get("1077")),
                number(tags, "1042"),
                String.valueOf(tags.get("1041")),
                String.valueOf(tags.get("1037")),
                number(tags, "1038"),
                tags.get("1020") instanceof String total ? Money.parse(total) : null);
    }
}
