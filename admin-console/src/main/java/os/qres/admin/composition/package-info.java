/// What dishes are made of and ask: ingredients with their allergens, groups of choices.
@NullMarked
package os.qres.admin.composition;

import org.jspecify.annotations.NullMarked;
