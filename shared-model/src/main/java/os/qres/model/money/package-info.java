/// What a check comes to. Pure: it asks no database and knows no time.
@NullMarked
package os.qres.model.money;

import org.jspecify.annotations.NullMarked;
