/** What operators see: the health of the parts, figures per day, activity. Must not know how the parts do their work. */
package io.trustline.web.console;
