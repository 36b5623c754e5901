/** What can come of a wish, as a value instead of an exception. Must not know any particular wish. */
package io.trustline.kernel.outcome;
