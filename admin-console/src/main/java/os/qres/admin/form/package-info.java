/// What a person types before it is sent: entries by the words of the API, what differs, what is wrong.
@NullMarked
package os.qres.admin.form;

import org.jspecify.annotations.NullMarked;
