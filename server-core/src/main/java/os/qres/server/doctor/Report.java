package os.qres.server.doctor;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import os.qres.server.doctor.Finding.Weight;
import os.qres.server.platform.i18n.Texts;

/// What the doctor has found.
public record Report(List<Finding> findings) {
    /// 0: all is well. 1: there is damage. 2: something could not be looked at.
    public int exitCode() {
        if (has(Weight.DAMAGE)) {
            return 1;
        }
        return has(Weight.UNKNOWN) ? 2 : 0;
    }

    private boolean has(Weight weight) {
        return findings.stream().anyMatch(finding -> finding.weight() == weight);
    }

    public void print(PrintWriter out, Locale language) {
        var texts = new Texts("doctor");
        for (Finding finding : findings) {
            String weight =
                    texts.get(language, "weight." + finding.weight().name().toLowerCase(Locale.ROOT));
            out.println(weight + "  " + texts.get(language, finding.text(), finding.details()));
        }
        out.println(texts.get(language, "verdict." + exitCode()));
    }
}
