package os.qres.server.reports;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/// A business day that is over, and what it has sold, as JSON. Gone when one of its orders changes.
@Entity(name = "SalesDay")
@Table(name = "sales_day")
class SalesDay {
    @Id
    private LocalDate businessDay;

    private String sales;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected SalesDay() {}

    SalesDay(LocalDate businessDay, String sales) {
        this.businessDay = businessDay;
        this.sales = sales;
    }

    LocalDate businessDay() {
        return businessDay;
    }

    String sales() {
        return sales;
    }
}
