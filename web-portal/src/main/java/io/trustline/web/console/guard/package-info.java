/** The console's page about calls that were not made. Must not know how wishes are weighed, or numbers in full. */
package io.trustline.web.console.guard;
