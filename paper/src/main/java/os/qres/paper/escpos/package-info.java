/// What comes out of a receipt printer: blocks of plain data, laid out on paper of a width, and then spoken to the
/// printer in its language, drawn as a picture, as a PDF, or as text. Nothing here knows of printers' addresses.
@NullMarked
package os.qres.paper.escpos;

import org.jspecify.annotations.NullMarked;
