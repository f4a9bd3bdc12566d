/// What a check comes to. Pure: it asks no database and knows no time.
@NullMarked
package os.qres.server.money;

import org.jspecify.annotations.NullMarked;
