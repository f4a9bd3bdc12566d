package os.qres.model.printing;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A printer as its owner describes it. `address` is `host:port` (9100 when only the host is said) or a file below
/// `/dev`; `baud`, `parity` and `flow_control` are for serial lines: 19200, none and DTR/DSR, if nothing is said.
/// `paper_width` is 58 or 80 mm. `code_page_number` is by what the printer knows
/// its letters, where it is not the usual one. `answers`: it tells how it is and when it has finished; what does not
/// answer is believed to have printed what it has taken. `language` is of what it prints: the house's, if nothing is
/// said.
@Json(naming = Json.Naming.LowerUnderscore)
public record PrinterDraft(
        @NotBlank @Size(max = 100) String name,
        @NotNull PrinterConnection connection,
        @NotBlank @Size(max = 200) String address,
        @Nullable @Min(300) @Max(921600) Integer baud,
        @Nullable SerialParity parity,
        @Nullable SerialFlow flowControl,
        @Nullable @Min(58) @Max(80) Integer paperWidth,
        @Nullable PrinterCodePage codePage,
        @Nullable @Min(0) @Max(255) Integer codePageNumber,
        @Nullable @Pattern(regexp = "ru|en") String language,
        @Nullable Boolean answers,
        @Nullable Boolean printsQr,
        @Nullable Boolean cuts,
        @Nullable Boolean hasDrawer,
        @Nullable Boolean isActive,
        @Nullable @Size(max = 100) List<@Valid PrintRoute> routes) {}
