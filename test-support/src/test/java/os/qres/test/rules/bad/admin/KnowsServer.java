package os.qres.test.rules.bad.admin;

import os.qres.test.rules.bad.pos.floor.FloorViewModel;
import os.qres.test.rules.bad.server.reports.Revenue;

public record KnowsServer(Revenue revenue, FloorViewModel pos) {}
