/// Pictures that people bring: made anew, kept by the name of their content, and shown.
@NullMarked
package os.qres.server.uploads;

import org.jspecify.annotations.NullMarked;
