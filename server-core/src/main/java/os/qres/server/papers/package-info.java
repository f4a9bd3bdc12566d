/// What stands on a chit, a bill, a receipt: made of the views of the API, as plain blocks in a language.
@NullMarked
package os.qres.server.papers;

import org.jspecify.annotations.NullMarked;
