/// What happens to checks after they were sent: lines move from one to another, checks are split and joined.
@NullMarked
package os.qres.model.checks;

import org.jspecify.annotations.NullMarked;
