/** What operators look at. Must not know how calls are placed. */
package io.trustline.sip.desk.control;
