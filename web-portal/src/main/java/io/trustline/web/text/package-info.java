/** Trustline's words, in each language it speaks, and how it writes times. Must not know any page, person or rule. */
package io.trustline.web.text;
