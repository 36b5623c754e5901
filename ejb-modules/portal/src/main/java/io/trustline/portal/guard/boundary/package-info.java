/** Opens the guard's desk to operators and checks its settings at the start. Must not know how wishes are weighed. */
package io.trustline.portal.guard.boundary;
