package os.qres.server.platform.config;

import java.util.Optional;

/// The fiscal register, where there is one.
///
/// @param address of ATOL's web server; nothing for the simulator
/// @param taxation by the words of the driver: `osn`, `usnIncome`, `usnIncomeOutcome`, `esn`, `patent`
/// @param vat of positions that have no rate of their own, by the words of the driver: `none`, `vat10`, `vat20`, …
/// @param onReceipts whether the register prints nothing itself, and our receipts say what it has answered
/// @param taxpayer the owner's number, which the register does not tell
public record FiscalSettings(
        Optional<String> address, String taxation, String vat, boolean onReceipts, Optional<String> taxpayer) {
    static Optional<FiscalSettings> of(Environment environment) {
        String kind = environment.matching("FISCAL_REGISTER", "none", "none|simulator|atol", "none, simulator or atol");
        if (kind.equals("none")) {
            return Optional.empty();
        }
        Optional<String> address = kind.equals("atol")
                ? Optional.of(environment.matching(
                        "FISCAL_ATOL_URL",
                        "http://127.0.0.1:16732",
                        "https?://[^\\s?#]+",
                        "an address such as http://192.168.1.60:16732"))
                : Optional.empty();
        return Optional.of(new FiscalSettings(
                address,
                environment.matching(
                        "FISCAL_TAXATION",
                        "usnIncome",
                        "osn|usnIncome|usnIncomeOutcome|esn|patent",
                        "osn, usnIncome, usnIncomeOutcome, esn or patent"),
                environment.matching(
                        "FISCAL_VAT",
                        "none",
                        "none|vat(0|5|7|10|20|22)",
                        "none, vat0, vat5, vat7, vat10, vat20 or vat22"),
                environment.flag("FISCAL_ON_RECEIPTS", false),
                Optional.of(environment.matching("FISCAL_INN", "", "|[0-9]{10}|[0-9]{12}", "10 or 12 digits"))
                        .filter(number -> !number.isEmpty())));
    }
}
