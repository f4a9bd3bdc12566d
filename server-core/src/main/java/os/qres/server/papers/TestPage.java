package os.qres.server.papers;

import java.time.Instant;
import java.util.List;
import os.qres.paper.escpos.Block;
import os.qres.paper.escpos.Document;
import os.qres.paper.escpos.Style;

/// A page on which one sees whether a printer's letters, its QR codes and its width are as described.
///
/// @param printer its name
/// @param address where it is
public record TestPage(String printer, String address, String house, Instant at) {
    public Document document(PaperWords words) {
        return Document.of(List.of(
                Block.text(house, Style.TITLE),
                Block.text(words.get("test"), Style.CENTRED),
                Block.pair(printer, words.dateAndTime(at)),
                Block.text(address),
                new Block.Rule(true),
                Block.text("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"),
                Block.text("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
                Block.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789"),
                Block.text("1 250,00 ₽ · € · crème brûlée · Ελληνικά"),
                Block.text(words.get("test.tall"), Style.TALL),
                Block.text(words.get("test.bar"), Style.BAR),
                Block.pair(words.get("test.left"), words.get("test.right")),
                new Block.Rule(false),
                new Block.Code("QRes " + printer)));
    }
}
