package os.qres.test.rules.bad.server.orders;

import os.qres.test.rules.bad.server.reports.Revenue;

public record KnowsReports(Revenue revenue) {}
