package os.qres.server.till;

import io.avaje.jsonb.JsonType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import os.qres.model.json.Wire;
import os.qres.model.till.ChainHead;
import os.qres.model.till.TillReport;

/// A report that has closed a day, as it was said then. Never changed.
@Entity(name = "ZReport")
@Table(name = "z_report")
class ZReport {
    private static final JsonType<TillReport> TYPE = Wire.lenient().type(TillReport.class);

    @Id
    private int number;

    private long lastSeq;
    private String content;
    private long eventSeq;
    private String eventHash;
    private Instant closedAt;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected ZReport() {}

    /// @param lastSeq the last entry that it tells of
    ZReport(int number, long lastSeq, TillReport report, ChainHead head) {
        this.number = number;
        this.lastSeq = lastSeq;
        this.content = TYPE.toJson(report);
        this.eventSeq = head.seq();
        this.eventHash = head.hash();
        this.closedAt = report.at();
    }

    TillReport report() {
        return TYPE.fromJson(content);
    }
}
