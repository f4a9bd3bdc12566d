/// Letters to people: stored with what they tell of, and sent afterwards.
@NullMarked
package os.qres.server.mail;

import org.jspecify.annotations.NullMarked;
