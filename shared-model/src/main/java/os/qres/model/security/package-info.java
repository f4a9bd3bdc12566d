@NullMarked
package os.qres.model.security;

import org.jspecify.annotations.NullMarked;
