package os.qres.test.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRulesTest {
    @TempDir
    private Path folder;

    private SourceRules rules() {
        return new SourceRules(folder);
    }

    @Test
    void aTextThatOneLanguageLacksIsReported() throws IOException {
        file("texts_ru.properties", "send=Отправить\nempty=Пусто\n");
        file("texts_en.properties", "send=Send\nempty=\nonly=Only\n");
        file("logback.properties", "key=\n");

        assertEquals(
                List.of("texts_en.properties has no words for empty", "texts_ru.properties has no words for only"),
                rules().missingTexts());
    }

    @Test
    void aColourOutsideThePalettesIsReported() throws IOException {
        file("qres-light.css", ".root { -color-bg: #f6f5f2; }");
        file("floor.css", ".table { -fx-fill: -color-bg; } .table:hover #add { -fx-fill: red, #ff00aa; }");

        assertEquals(List.of("floor.css: #ff00aa, take a colour of the palette by its name"), rules().loneColours());
    }

    @Test
    void filesThatAreTooLongAreReported() throws IOException {
        file("Orders.java", "\n".repeat(401));
        file("Menu.java", "\n".repeat(400));
        file("floor.fxml", "\n".repeat(121));

        assertEquals(
                List.of("Orders.java has 401", "floor.fxml has 121"),
                rules().overlongFiles().stream()
                        .map(line -> line.replaceFirst(" lines.*", ""))
                        .toList());
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
