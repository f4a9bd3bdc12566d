@NullMarked
package os.qres.test.rules.bad.model;

import org.jspecify.annotations.NullMarked;
