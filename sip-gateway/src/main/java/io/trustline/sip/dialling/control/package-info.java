/** The rules before dialling. Must not know K2, trunks' state or how a call is placed. */
package io.trustline.sip.dialling.control;
